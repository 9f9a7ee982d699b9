package org.gradus.grader.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gradus.grader.binding.StudentFailure;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that is known by the numbers that it gives.
 *
 * @param sentence names it
 * @param gives whether these numbers are what it gives
 */
record Slip(String sentence, Predicate<double[]> gives) {
  private static final double CLOSE = 1e-6;
  private static final Pattern BETWEEN = Pattern.compile(",? ");

  /** One that gives one number, which is any of these: each variant has its own. */
  static Slip any(String sentence, double... numbers) {
    return new Slip(
        sentence,
        found ->
            found.length == 1
                && Arrays.stream(numbers).anyMatch(number -> Math.abs(number - found[0]) < CLOSE));
  }

  /** One that gives all of these numbers in this order. */
  static Slip all(String sentence, double... numbers) {
    return new Slip(sentence, found -> near(found, numbers, CLOSE));
  }

  /** One that gives these numbers, row by row: {@code "0.5 2, -1 3"}; each variant has its own. */
  static Slip rows(String sentence, String... variants) {
    List<double[]> numbers = Arrays.stream(variants).map(Slip::numbers).toList();
    return new Slip(
        sentence, found -> numbers.stream().anyMatch(variant -> near(found, variant, CLOSE)));
  }

  /** The sentence of the first that gives these numbers; without one, the neutral sentence. */
  static String of(double @Nullable [] found, String neutral, Slip... slips) {
    return Arrays.stream(slips)
        .filter(slip -> found != null && slip.gives().test(found))
        .findFirst()
        .map(Slip::sentence)
        .orElse(neutral);
  }

  static String of(double found, String neutral, Slip... slips) {
    return of(new double[] {found}, neutral, slips);
  }

  /** Whether these two are as good as the same. */
  static boolean near(double found, double number, double close) {
    return Math.abs(found - number) < close;
  }

  /** Whether these are as many numbers, each as good as the same. */
  static boolean near(double[] found, double[] numbers, double close) {
    boolean same = found.length == numbers.length;
    for (int i = 0; same && i < numbers.length; i++) {
      same = near(found[i], numbers[i], close);
    }
    return same;
  }

  /** What is said of numbers that are right but for their last digits; else the other sentence. */
  static String nearly(double[] found, double[] right, String otherwise) {
    return near(found, right, CLOSE * 10)
        ? "nearly: digits were lost, as in a float, by rounding, or by bounds for a sum"
        : otherwise;
  }

  /** The numbers in a text: {@code "0.5 2, -1 3"}. */
  static double[] numbers(String text) {
    return BETWEEN.splitAsStream(text).mapToDouble(Double::parseDouble).toArray();
  }

  /** All numbers of an answer, row by row. */
  static double[] numbers(double[][] found) {
    return Arrays.stream(found).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Calls, and says what the slip is where the code throws such an exception.
   *
   * @param thrown what is to be found in its type's name, a regular expression
   */
  static <T> T named(Supplier<T> call, String thrown, String sentence) {
    try {
      return call.get();
    } catch (StudentFailure failure) {
      if (Pattern.compile(thrown).matcher(failure.thrownType()).find()) {
        throw new AssertionError(sentence + " (" + failure.found() + ")", failure);
      }
      throw failure;
    }
  }
}
