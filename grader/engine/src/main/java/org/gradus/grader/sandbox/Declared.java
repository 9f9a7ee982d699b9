package org.gradus.grader.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.grader.agent.Handle;
import org.jspecify.annotations.Nullable;

/** Checks a value that came from a student's JVM against the type that was declared for it. */
final class Declared {

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "Z", Boolean.class,
          "B", Byte.class,
          "S", Short.class,
          "C", Character.class,
          "I", Integer.class,
          "J", Long.class,
          "F", Float.class,
          "D", Double.class);

  /** Types of which values travel by copy: a handle in their place is no answer. */
  private static final Map<String, Class<?>> COPIED =
      Map.ofEntries(
          entry(Boolean.class),
          entry(Byte.class),
          entry(Short.class),
          entry(Character.class),
          entry(Integer.class),
          entry(Long.class),
          entry(Float.class),
          entry(Double.class),
          entry(String.class),
          entry(List.class),
          entry(Set.class),
          entry(Map.class));

  /** Types of which a value may be copied or stay where it is, as its own class decides. */
  private static final Map<String, Class<?>> OPEN =
      Map.ofEntries(
          entry(Object.class),
          entry(Number.class),
          entry(CharSequence.class),
          entry(Comparable.class),
          entry(Collection.class),
          entry(Iterable.class));

  private Declared() {}

  private static Map.Entry<String, Class<?>> entry(Class<?> type) {
    return Map.entry(type.descriptorString(), type);
  }

  /** Whether the value is one of the type that the descriptor names. */
  static boolean allows(String descriptor, @Nullable Object value) {
    if (descriptor.equals("V")) {
      return value == null;
    }
    Class<?> primitive = PRIMITIVES.get(descriptor);
    if (primitive != null) {
      return primitive.isInstance(value);
    }
    if (value == null) {
      return true;
    }
    Class<?> copied = COPIED.get(descriptor);
    if (copied != null) {
      return copied.isInstance(value);
    }
    Class<?> open = OPEN.get(descriptor);
    if (open != null) {
      return open.isInstance(value) || isTheirs(value);
    }
    if (descriptor.startsWith("[")) {
      return allowsArray(descriptor, value);
    }
    return isTheirs(value);
  }

  private static boolean allowsArray(String descriptor, Object value) {
    String leaf = descriptor.substring(descriptor.lastIndexOf('[') + 1);
    if (PRIMITIVES.containsKey(leaf) || COPIED.containsKey(leaf)) {
      return value.getClass().descriptorString().equals(descriptor);
    }
    // An array of anything else comes as Object[], each element by itself.
    String element = descriptor.substring(1);
    if (!(value instanceof Object[] elements)) {
      return false;
    }
    for (Object each : elements) {
      if (!allows(element, each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTheirs(Object value) {
    return value instanceof Handle handle && handle.side() == Handle.Side.STUDENT;
  }
}
