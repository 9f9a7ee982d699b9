package org.gradus.grader.agent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first byte of each value on the pipe, and the classes that arrays may be made of. */
final class Tag {

  static final byte NULL = 0;
  static final byte BOOLEAN = 1;
  static final byte BYTE = 2;
  static final byte SHORT = 3;
  static final byte CHAR = 4;
  static final byte INT = 5;
  static final byte LONG = 6;
  static final byte FLOAT = 7;
  static final byte DOUBLE = 8;
  static final byte STRING = 9;

  /** A tag of one of the eight primitives, a count, the elements. */
  static final byte PRIMITIVES = 10;

  /** A descriptor, a count, the values. */
  static final byte OBJECTS = 11;

  static final byte LIST = 12;
  static final byte SET = 13;

  /** A count, then key and value in turn; keys are primitives' boxes and strings. */
  static final byte MAP = 14;

  static final byte HANDLE = 15;

  private static final Map<String, Class<?>> LEAVES =
      Map.ofEntries(
          Map.entry("Z", boolean.class),
          Map.entry("B", byte.class),
          Map.entry("S", short.class),
          Map.entry("C", char.class),
          Map.entry("I", int.class),
          Map.entry("J", long.class),
          Map.entry("F", float.class),
          Map.entry("D", double.class),
          leaf(Boolean.class),
          leaf(Byte.class),
          leaf(Short.class),
          leaf(Character.class),
          leaf(Integer.class),
          leaf(Long.class),
          leaf(Float.class),
          leaf(Double.class),
          leaf(String.class),
          leaf(Object.class),
          leaf(List.class),
          leaf(Set.class),
          leaf(Map.class));

  private Tag() {}

  private static Map.Entry<String, Class<?>> leaf(Class<?> type) {
    return Map.entry(type.descriptorString(), type);
  }

  /** The class of that descriptor where values of it travel by copy; else null. */
  static @Nullable Class<?> known(String descriptor) {
    int rank = 0;
    while (rank < descriptor.length() && descriptor.charAt(rank) == '[') {
      rank++;
    }
    if (rank > 16) {
      return null;
    }
    Class<?> type = LEAVES.get(descriptor.substring(rank));
    for (int i = 0; type != null && i < rank; i++) {
      type = type.arrayType();
    }
    return type;
  }

  static boolean isKey(@Nullable Object key) {
    return key instanceof String
        || key instanceof Character
        || key instanceof Boolean
        || key instanceof Integer
        || key instanceof Long
        || key instanceof Short
        || key instanceof Byte
        || key instanceof Float
        || key instanceof Double;
  }
}
