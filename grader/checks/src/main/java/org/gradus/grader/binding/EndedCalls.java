package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.gradus.grader.binding.StudentFailure.Kind;

/**
 * Remembers which methods did not come back. One that hangs is not called again: ten tests would
 * wait for it ten times. One that ends its process may do so for some inputs alone, so it is called
 * again, a few times.
 */
final class EndedCalls {
  /** Endings of one method; the next ones would use up what others need. */
  static final int MOST = 3;

  private final Map<String, Integer> ended = new HashMap<>();
  private final Map<String, String> over = new HashMap<>();

  /**
   * Lets a call pass, or not.
   *
   * @throws StudentFailure when the method is not to be called any more
   */
  void refuse(String identity, Method method) {
    String why = over.get(identity);
    if (why != null) {
      throw StudentFailure.stopped(
          Kind.NOT_CALLED, "%s was not called again: %s.".formatted(method.getName(), why));
    }
  }

  void note(String identity, StudentFailure failure) {
    if (failure.kind() == Kind.HANGS) {
      over.put(identity, "it did not end before");
    } else if (failure.kind() == Kind.ENDED && ended.merge(identity, 1, Integer::sum) == MOST) {
      over.put(identity, "it ended its own process %d times".formatted(MOST));
    }
  }
}
