package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.Unprotected;
import org.gradus.grader.submission.CellRun;
import org.gradus.grader.submission.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hidden class carries a text that stands nowhere else. That no file of a student's holds it
 * is tested on the files as they are built.
 */
@Tag("one-jdk")
class CanaryTests {

  static Stream<Class<?>> hidden() {
    return CourseExercise.hiddenClasses();
  }

  static String canary(Class<?> hidden) {
    try {
      assertThat(hidden).as("a public class, for its canary must be within reach").isPublic();
      assertThat(hidden.getField("CANARY").getModifiers() & Modifier.FINAL).isNotZero();
      return String.valueOf(hidden.getField("CANARY").get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(hidden + " has no public constant CANARY.", e);
    }
  }

  @Test
  void eachHiddenClassHasOneOfItsOwn() {
    List<String> canaries = hidden().map(CanaryTests::canary).toList();
    assertThat(canaries)
        .doesNotHaveDuplicates()
        .allSatisfy(canary -> assertThat(canary).matches("hidden \\d\\d [0-9a-f]{24}"));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void itStandsInTheClassFileAsItIsRead(Class<?> hidden) throws IOException {
    try (InputStream file = hidden.getResourceAsStream(hidden.getSimpleName() + ".class")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(canary(hidden));
    }
  }

  /** Compiled beside the hidden tests, and nothing of them within reach: a constant is copied. */
  @ParameterizedTest
  @MethodSource("hidden")
  void aStudentsCellThatNamesItIsRejected(Class<?> hidden) throws Exception {
    String constant = hidden.getName() + ".CANARY";
    try (Submission submission =
        Submission.open(
            new Unprotected(), StudentClasspath.PLAIN, Limits.plain(), List.of("java.util.*"))) {
      CellRun compiled = submission.run(1, "System.out.println(" + constant + ");");
      assertThat(compiled.outcome()).isEqualTo(CellRun.Outcome.REJECTED);
      assertThat(compiled.problem() + compiled.printed()).doesNotContain(canary(hidden));
      CellRun loaded = submission.run(2, "Class.forName(\"" + hidden.getName() + "\");");
      assertThat(loaded.outcome()).isEqualTo(CellRun.Outcome.THREW);
      assertThat(loaded.problem()).contains("ClassNotFoundException");
    }
    // The control: a compiler with the tests' class path copies it.
    try (JShell leaking = JShell.builder().executionEngine("local").build()) {
      assertThat(leaking.eval(constant).get(0).value()).contains(canary(hidden));
    }
  }
}
