package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A real JShell in this process, as a kernel's is. */
final class KernelNotebook implements AutoCloseable {
  private final JShell shell = JShell.builder().executionEngine("local").build();

  JShell shell() {
    return shell;
  }

  void define(String... snippets) {
    for (String snippet : snippets) {
      shell
          .eval(snippet)
          .forEach(event -> assertThat(event.status()).as(snippet).isNotEqualTo(Status.REJECTED));
    }
  }

  static StudentFailure failure(ThrowingCallable call) {
    StudentFailure failure = catchThrowableOfType(StudentFailure.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  @Override
  public void close() {
    shell.close();
  }
}
