package org.gradus.grader.binding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where snippets and this process exchange what is more than text: JShell itself hands out nothing
 * else. Public because the snippets call it.
 */
public final class Handover {
  private static final Map<String, Class<?>> GIVEN = new ConcurrentHashMap<>();

  private static final Map<String, RuntimeException> THROWN = new ConcurrentHashMap<>();

  private Handover() {}

  /** Called by a snippet that declared a class. */
  public static void give(String token, Class<?> adapter) {
    GIVEN.put(token, adapter);
  }

  static @Nullable Class<?> take(String token) {
    return GIVEN.remove(token);
  }

  /** Called by a snippet that throws what was put here. */
  public static RuntimeException thrown(String token) {
    RuntimeException thrown = THROWN.remove(token);
    return thrown == null ? new IllegalStateException("Nothing to throw: " + token) : thrown;
  }

  static void put(String token, RuntimeException thrown) {
    THROWN.put(token, thrown);
  }
}
