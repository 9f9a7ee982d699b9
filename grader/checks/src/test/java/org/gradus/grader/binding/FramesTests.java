package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTests {
  @Test
  void whatIsNotOfANotebookIsNotTranslated() {
    StackTraceElement[] stack = new IllegalStateException().getStackTrace();
    try (KernelNotebook notebook = new KernelNotebook()) {
      assertThat(Frames.translate(notebook.shell(), stack)).isSameAs(stack);
      assertThat(notebook.shell().snippets()).isEmpty();
    }
  }

  @Test
  void whatWasPutAsideIsThrownOnce() {
    RuntimeException kept = new RuntimeException("of the test");
    Handover.put("frames of the test", kept);
    assertThat(Handover.thrown("frames of the test")).isSameAs(kept);
    assertThat(Handover.thrown("frames of the test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Nothing to throw: frames of the test");
  }
}
