package org.gradus.grader.sandbox;

import java.util.Arrays;
import java.util.List;
import org.gradus.grader.agent.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method of a student's class.
 *
 * @param className the class by its binary name
 * @param method the method's name
 * @param descriptor its parameters and result as the class file has them: {@code ([D)[D}
 * @param receiver the object to call it on; null for a static method
 * @param arguments the values: null, boxes, strings, arrays, lists, sets, maps, handles
 */
public record Call(
    String className,
    String method,
    String descriptor,
    @Nullable Handle receiver,
    List<@Nullable Object> arguments) {

  /** A call of a static method. */
  public static Call toStatic(
      String className, String method, String descriptor, @Nullable Object... arguments) {
    return new Call(className, method, descriptor, null, Arrays.asList(arguments));
  }

  /** A call of an object's method. */
  public static Call to(
      Handle receiver,
      String className,
      String method,
      String descriptor,
      @Nullable Object... arguments) {
    return new Call(className, method, descriptor, receiver, Arrays.asList(arguments));
  }

  /** The descriptor of the declared result. */
  String result() {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }
}
