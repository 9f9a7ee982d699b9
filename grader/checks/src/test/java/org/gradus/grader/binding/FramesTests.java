package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FramesTests {
  @Test
  void whatIsNotOfANotebookIsNotTranslated() {
    StackTraceElement[] stack = new IllegalStateException().getStackTrace();
    try (KernelNotebook notebook = new KernelNotebook()) {
      assertThat(new Frames(notebook.shell()).translate(stack)).isEmpty();
      assertThat(notebook.shell().snippets()).isEmpty();
    }
  }

  @Test
  void jshellIsAskedOnceForEachPlace() throws ReflectiveOperationException {
    try (KernelNotebook notebook = new KernelNotebook()) {
      Frames frames = new Frames(notebook.shell());
      notebook.define("void fail() {\n  throw new IllegalStateException();\n}");
      StackTraceElement[] stack = stackOfFail(notebook);
      assertThat(frames.translate(stack)).first().extracting("lineNumber").isEqualTo(2);
      long snippets = notebook.shell().snippets().count();
      assertThat(frames.translate(stack)).first().extracting("lineNumber").isEqualTo(2);
      assertThat(notebook.shell().snippets()).hasSize((int) snippets);

      notebook.define("void fail() {\n\n\n  throw new IllegalStateException();\n}");
      assertThat(frames.translate(stackOfFail(notebook)))
          .first()
          .extracting("lineNumber")
          .isEqualTo(4);
    }
  }

  /** As this process sees it. */
  private static StackTraceElement[] stackOfFail(KernelNotebook notebook)
      throws ReflectiveOperationException {
    notebook.define(
        "{ class Call { static void now() { fail(); } } %s.give(\"fail\", Call.class); }"
            .formatted(Handover.class.getName()));
    Method now = Objects.requireNonNull(Handover.take("fail")).getDeclaredMethod("now");
    now.setAccessible(true);
    return Objects.requireNonNull(
            catchThrowableOfType(InvocationTargetException.class, () -> now.invoke(null))
                .getCause())
        .getStackTrace();
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
