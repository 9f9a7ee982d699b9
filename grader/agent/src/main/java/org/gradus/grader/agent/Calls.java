package org.gradus.grader.agent;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds methods of the student's classes and calls them. */
final class Calls {

  private final StudentLoader loader;
  private final Handles handles;

  Calls(StudentLoader loader, Handles handles) {
    this.loader = loader;
    this.handles = handles;
  }

  /** A static method without parameters; JShell calls each snippet's {@code do_it$} so. */
  @Nullable Object evaluate(String className, String methodName) throws Throwable {
    Method method = loader.loadClass(className).getDeclaredMethod(methodName);
    return invoke(method, null, new @Nullable Object[0]);
  }

  @Nullable Object variable(String className, String name) throws Throwable {
    var field = loader.loadClass(className).getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  /**
   * The result as it may be sent: a copy where the declared type travels by copy, else a handle.
   */
  @Nullable Object call(
      String className,
      String methodName,
      String descriptor,
      @Nullable Object receiver,
      List<?> arguments)
      throws Throwable {
    Class<?> owner = loader.loadClass(className);
    MethodType type = MethodType.fromMethodDescriptorString(descriptor, loader);
    Method method = find(owner, methodName, type);
    if ((receiver == null) != Modifier.isStatic(method.getModifiers())) {
      throw new NoSuchMethodException(
          methodName + (receiver == null ? " needs an object to be called on." : " is static."));
    }
    if (receiver instanceof Handle || arguments.stream().anyMatch(Handle.class::isInstance)) {
      throw new UnsendableException("An object of this call went with a process that was ended.");
    }
    Object result = invoke(method, receiver, arguments(type, arguments));
    return result == null ? null : travelling(result, type.returnType());
  }

  private Object travelling(Object result, Class<?> declared) throws UnsendableException {
    Class<?> component = declared.getComponentType();
    if (component == null) {
      return declared.isPrimitive() || Copied.TYPES.contains(declared)
          ? result
          : handles.handleOf(result);
    }
    // A String[] may stand behind an Object[]: the other side expects what was declared.
    return result.getClass() != declared && result instanceof Object[] elements
        ? copy(elements, component)
        : result;
  }

  private static Object copy(@Nullable Object[] elements, Class<?> component) {
    Object array = Array.newInstance(component, elements.length);
    System.arraycopy(elements, 0, array, 0, elements.length);
    return array;
  }

  private static Method find(Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException {
    for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && method.getReturnType() == type.returnType()
            && type.parameterList().equals(List.of(method.getParameterTypes()))) {
          return method;
        }
      }
    }
    throw new NoSuchMethodException(
        "Class " + owner.getName() + " has no method " + name + type + ".");
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object receiver, @Nullable Object[] arguments) throws Throwable {
    method.setAccessible(true);
    try {
      return method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      // Made by the call just above: what it carries is what the student's code threw.
      Throwable thrown = e.getCause();
      throw new Thrown(thrown == null ? e : thrown);
    }
  }

  /** Arrays of student types come as {@code Object[]}: put into an array of the declared type. */
  private static @Nullable Object[] arguments(MethodType type, List<?> values) {
    @Nullable Object[] arguments = values.toArray();
    for (int i = 0; i < Math.min(arguments.length, type.parameterCount()); i++) {
      Class<?> component = type.parameterType(i).getComponentType();
      if (component != null
          && !component.isPrimitive()
          && component != Object.class
          && arguments[i] instanceof Object[] objects
          && objects.getClass() == Object[].class) {
        arguments[i] = copy(objects, component);
      }
    }
    return arguments;
  }

  /** Carries what student code threw past the exceptions of the call itself. */
  static final class Thrown extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Throwable thrown;

    Thrown(Throwable thrown) {
      super(null, null, false, false);
      this.thrown = thrown;
    }

    Throwable thrown() {
      return thrown;
    }
  }
}
