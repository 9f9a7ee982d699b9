package org.gradus.grader.agent;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A function of the other side: the student's code sees its interface and nothing else. */
final class Passed implements InvocationHandler {

  private final Conversation conversation;
  private final Handle handle;

  private Passed(Conversation conversation, Handle handle) {
    this.conversation = conversation;
    this.handle = handle;
  }

  /** An object of the handle's interface; the handle itself where there is no such interface. */
  static Object of(Handle handle, ClassLoader loader, Conversation conversation) {
    try {
      Class<?> type = Class.forName(handle.type(), false, loader);
      return Proxy.newProxyInstance(
          loader, new Class<?>[] {type}, new Passed(conversation, handle));
    } catch (ClassNotFoundException | IllegalArgumentException noInterface) {
      return handle;
    }
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "a function";
      };
    }
    return method.isDefault()
        ? InvocationHandler.invokeDefault(proxy, method, given)
        : conversation.ask(handle.id(), given);
  }
}
