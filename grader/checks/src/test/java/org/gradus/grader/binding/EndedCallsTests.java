package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.junit.jupiter.api.Test;

class EndedCallsTests {
  interface Student {
    void train();
  }

  private static final Method TRAIN = TestTypes.method(Student.class, "train");

  private final EndedCalls endings = new EndedCalls();

  private void note(Kind kind) {
    endings.note("train()", StudentFailure.stopped(kind, "of the test"));
  }

  private void assertRefused(String message) {
    StudentFailure refused =
        catchThrowableOfType(StudentFailure.class, () -> endings.refuse("train()", TRAIN));
    assertThat(refused).hasMessage(message);
    assertThat(refused.kind()).isEqualTo(Kind.NOT_CALLED);
  }

  @Test
  void whatHangsIsNotCalledAgain() {
    note(Kind.HANGS);
    assertRefused("train was not called again: it did not end before.");
    endings.refuse("another()", TRAIN);
  }

  @Test
  void whatEndsItsProcessIsCalledThreeTimes() {
    note(Kind.ENDED);
    note(Kind.ENDED);
    endings.refuse("train()", TRAIN);
    note(Kind.ENDED);
    assertRefused("train was not called again: it ended its own process 3 times.");
  }

  @Test
  void whatThrowsIsCalledAgain() {
    for (int i = 0; i < 10; i++) {
      note(Kind.THREW);
      endings.refuse("train()", TRAIN);
    }
  }
}
