package org.gradus.grader.grading;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.VmLostException;
import org.jspecify.annotations.Nullable;

/** Turns the ends of a student's JVMs into failures, and remembers each in a sentence. */
final class Endings {
  private final Limits limits;
  private final Set<String> sentences = new LinkedHashSet<>();

  Endings(Limits limits) {
    this.limits = limits;
  }

  /** A method's call ended it. */
  StudentFailure within(Method method, VmLostException lost) {
    return switch (lost.reason()) {
      case TIME -> noted(StudentFailure.hangs(method.getName(), limits.call(), null, ""));
      case EXIT, MEMORY, PROTOCOL ->
          noted(
              StudentFailure.stopped(
                  Kind.ENDED,
                  "%s did not return: %s".formatted(method.getName(), inside(lost.getMessage()))));
      case BUDGET, REPLAY, RESTARTS -> outside(lost);
    };
  }

  /** It ended, or was not there, for a reason that lies in no method that is called. */
  StudentFailure outside(CallException failure) {
    return noted(StudentFailure.stopped(Kind.NOT_CALLED, String.valueOf(failure.getMessage())));
  }

  /** A cell ended it. */
  void ofCell(int number, String problem) {
    sentences.add("Cell %d: %s".formatted(number, inside(problem)));
  }

  private StudentFailure noted(StudentFailure failure) {
    sentences.add(String.valueOf(failure.getMessage()));
    return failure;
  }

  /** A sentence as it stands behind a colon. */
  private static String inside(@Nullable String sentence) {
    return sentence == null || sentence.isEmpty()
        ? "nobody knows why"
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** What ended the code before its time, in the order in which it happened. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
