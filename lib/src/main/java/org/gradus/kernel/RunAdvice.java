package org.gradus.kernel;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence of help for the exceptions that are met most. */
final class RunAdvice {
  private static final Pattern BOUNDS =
      Pattern.compile("[Ii]ndex:? (-?\\d+).*?(?:length:?|size:?) (\\d{1,9})(?!\\d)");

  private static final Map<String, String> SENTENCES =
      Map.of(
          "NullPointerException",
          "Something that is null was used as if it were an object: look where it should have got its value.",
          "NumberFormatException",
          "The text is not a number of this kind: look for blanks, commas and letters in it.",
          "ClassCastException",
          "The object is of another type than the one in brackets: test it with instanceof first.",
          "StackOverflowError",
          "A method calls itself without end: is there a case in which it stops?",
          "NegativeArraySizeException",
          "An array cannot have fewer than 0 places: look how its length was calculated.",
          "ConcurrentModificationException",
          "A list must not change while a loop goes over it: collect what to remove, and remove it after the loop.",
          "NoSuchElementException",
          "There was nothing left to take: ask first, with hasNext() or isPresent().",
          "InterruptedException",
          "The cell was stopped.");

  private RunAdvice() {}

  static String of(String className, String message) {
    String name = Names.simple(className);
    Matcher bounds = BOUNDS.matcher(message);
    if (name.endsWith("IndexOutOfBoundsException") && bounds.find()) {
      int size = Integer.parseInt(bounds.group(2));
      return size == 0
          ? "It is empty: there is no place to look at."
          : "With %d elements, places go from 0 to %d.".formatted(size, size - 1);
    }
    if (name.equals("OutOfMemoryError")) {
      return "The kernel may use %d MB, and they are full: keep fewer or smaller arrays, or restart the kernel."
          .formatted(Runtime.getRuntime().maxMemory() >> 20);
    }
    if (name.equals("ArithmeticException") && message.contains("by zero")) {
      return "Whole numbers cannot be divided by zero: check the divisor, or calculate with double.";
    }
    if (name.equals("UnsupportedOperationException") && message.isEmpty()) {
      return "This list cannot be changed: copy it first, with new ArrayList<>(list).";
    }
    return SENTENCES.getOrDefault(name, "");
  }
}
