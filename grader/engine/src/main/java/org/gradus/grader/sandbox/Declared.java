package org.gradus.grader.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.grader.agent.Copied;
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

  /** A handle in their place is no answer. */
  private static final Map<String, Class<?>> COPIED = byDescriptor(Copied.ALWAYS);

  private static final Map<String, Class<?>> OPEN = byDescriptor(Copied.AS_IT_IS);

  private Declared() {}

  private static Map<String, Class<?>> byDescriptor(Set<Class<?>> types) {
    return types.stream().collect(Collectors.toMap(Class::descriptorString, type -> type));
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
