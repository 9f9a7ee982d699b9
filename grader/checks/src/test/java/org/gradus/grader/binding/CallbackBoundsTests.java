package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.gradus.grader.binding.StudentFailure.Kind;
import org.junit.jupiter.api.Test;

class CallbackBoundsTests {
  private final CallbackBounds bounds = new CallbackBounds();

  private StudentFailure refused() {
    StudentFailure failure =
        catchThrowableOfType(StudentFailure.class, () -> bounds.enter("applyAsDouble"));
    assertThat(failure.kind()).isEqualTo(Kind.HANGS);
    assertThat(bounds.isTests(failure)).isTrue();
    return failure;
  }

  @Test
  void thirtyTwoDeepAndNoDeeper() {
    bounds.begin();
    for (int depth = 0; depth < 32; depth++) {
      bounds.enter("applyAsDouble");
    }
    assertThat(refused())
        .hasMessage(
            "The code and the check's applyAsDouble call each other more than 32 deep: look for a recursion that never ends.");
    for (int depth = 0; depth < 32; depth++) {
      assertThat(bounds.inside()).isTrue();
      bounds.leave();
    }
    assertThat(bounds.inside()).isFalse();
    bounds.enter("applyAsDouble");
    assertThat(bounds.inside()).isTrue();
  }

  @Test
  void aMillionTimesInOneCallAndNoMore() {
    for (int call = 0; call < 2; call++) {
      bounds.begin();
      for (int i = 0; i < 1_000_000; i++) {
        bounds.enter("applyAsDouble");
        bounds.leave();
      }
    }
    assertThat(refused())
        .hasMessage(
            "The code called the check's applyAsDouble more than 1,000,000 times in one call: look for a loop that never ends.");
    assertThat(bounds.inside()).isFalse();
  }

  @Test
  void fromInsideAFunctionTheOuterCallsCountGoesOn() {
    bounds.begin();
    for (int i = 1; i < 1_000_000; i++) {
      bounds.enter("applyAsDouble");
      bounds.leave();
    }
    bounds.enter("applyAsDouble");
    bounds.begin();
    refused();
    bounds.leave();
    bounds.begin();
    bounds.enter("applyAsDouble");
  }

  @Test
  void whatAFunctionThrewIsTheTestsUntilTheNextCall() {
    IllegalStateException thrown = new IllegalStateException();
    bounds.begin();
    assertThatThrownBy(
            () -> {
              throw bounds.noted(thrown);
            })
        .isSameAs(thrown);
    assertThat(bounds.isTests(thrown)).isTrue();
    assertThat(bounds.isTests(new IllegalStateException())).isFalse();
    bounds.enter("run");
    bounds.begin();
    assertThat(bounds.isTests(thrown)).as("within a function").isTrue();
    bounds.leave();
    bounds.begin();
    assertThat(bounds.isTests(thrown)).as("in the next call").isFalse();
  }
}
