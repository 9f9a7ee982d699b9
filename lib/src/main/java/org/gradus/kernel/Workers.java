package org.gradus.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The threads in which JJava runs statements. It interrupts them and goes on at once, whether they
 * end or not: a training would still be writing its last batch while the next cell starts.
 */
final class Workers {
  private static final String PREFIX = "jjava-exec-";
  private static final long PATIENCE_MILLIS = 1200;
  private static final long REPEAT_MILLIS = 200;
  private static final int LOOKS = 50;

  /** Loops that go on after they were interrupted: nobody waits for them again. */
  private static final Set<Thread> GIVEN_UP =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Workers() {}

  static boolean isWorker(Thread thread) {
    return thread.getName().startsWith(PREFIX);
  }

  /**
   * Waits until the interrupted statement has ended.
   *
   * @return what to tell the reader: nothing, or that a loop goes on
   */
  static String awaitEnd() {
    if (ends(PATIENCE_MILLIS) || stopped()) {
      return "";
    }
    Thread runaway = busy();
    if (runaway != null) {
      GIVEN_UP.add(runaway);
    }
    return "The statement does not look at interrupts: it goes on in the background and keeps a processor busy. Restart the kernel to end it.";
  }

  private static boolean ends(long millis) {
    long start = System.nanoTime();
    long repeat = start + REPEAT_MILLIS * 1_000_000;
    for (Thread thread = busy(); thread != null; thread = busy()) {
      long now = System.nanoTime();
      if (now - start > millis * 1_000_000) {
        return false;
      }
      if (now > repeat) {
        // What the statement called, a library for one, may have swallowed the first one.
        thread.interrupt();
        repeat = now + REPEAT_MILLIS * 1_000_000;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** A thread that runs a cell, unless it has been given up before. */
  private static @Nullable Thread busy() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> isWorker(entry.getKey()) && !GIVEN_UP.contains(entry.getKey()))
        .filter(entry -> isInCell(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isInCell(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(Workers::isCell);
  }

  private static boolean isCell(StackTraceElement frame) {
    return frame.getClassName().startsWith("REPL.");
  }

  /**
   * Ends a loop by force, as JShell itself does where it can: up to JDK 19, and only while the
   * thread is in the reader's own code, where it holds nothing of the library's or the engine's.
   */
  private static boolean stopped() {
    Thread thread = busy();
    for (int look = 0; thread != null && look < LOOKS; look++) {
      StackTraceElement[] stack = thread.getStackTrace();
      if (stack.length > 0 && isCell(stack[0])) {
        try {
          Thread.class.getMethod("stop").invoke(thread);
        } catch (ReflectiveOperationException goneInJdk20) {
          return false;
        }
        return ends(PATIENCE_MILLIS);
      }
    }
    return thread == null;
  }
}
