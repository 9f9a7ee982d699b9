package org.gradus.grader.binding;

import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how a student's code uses the functions of a test during one call, and knows what they
 * threw: an assertion inside a function is the test's, wherever it comes out.
 */
final class CallbackBounds {
  /** Function and student's code may call each other so deep. */
  static final int DEEPEST = 32;

  /** More calls than any honest numeric method makes within the time of one call. */
  static final int MOST = 1_000_000;

  private final AtomicInteger count = new AtomicInteger();
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
  private volatile @Nullable Throwable thrown;

  /** A test calls the student's code; from inside a function the outer call goes on. */
  void begin() {
    if (!inside()) {
      count.set(0);
      thrown = null;
    }
  }

  /** Whether this thread is in a function that the student's code has called. */
  boolean inside() {
    return depth.get() > 0;
  }

  void enter(String name) {
    if (depth.get() >= DEEPEST) {
      throw noted(
          StudentFailure.stopped(
              Kind.HANGS,
              "The code and the check's %s call each other more than %d deep: look for a recursion that never ends."
                  .formatted(name, DEEPEST)));
    }
    if (count.incrementAndGet() > MOST) {
      throw noted(
          StudentFailure.stopped(
              Kind.HANGS,
              "The code called the check's %s more than %,d times in one call: look for a loop that never ends."
                  .formatted(name, MOST)));
    }
    depth.set(depth.get() + 1);
  }

  void leave() {
    depth.set(depth.get() - 1);
  }

  <T extends Throwable> T noted(T failure) {
    thrown = failure;
    return failure;
  }

  /** Whether it comes from a function of the test, and not from the student's code. */
  boolean isTests(Throwable failure) {
    return failure == thrown;
  }
}
