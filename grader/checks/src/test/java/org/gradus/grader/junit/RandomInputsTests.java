package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import jdk.jshell.JShell;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.KernelBinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that draw their inputs, run by JUnit within JUnit; what they drew is noted in a JShell. */
class RandomInputsTests {
  private static final String NESTED =
      "[engine:junit-jupiter]/[class:%s]/[nested-class:Question1]/"
          .formatted(Drawing.class.getName());
  private static final String PARAMETERS =
      "(%s, %s)".formatted(Drawing.Student.class.getName(), RandomGenerator.class.getName());

  private final JShell shell = JShell.builder().executionEngine("local").build();

  @Exercise("96-drawing")
  static class Drawing {
    interface Student {
      void note(String test, long drawn);
    }

    @Nested
    @Question("q")
    class Question1 {
      @BeforeEach
      void prepare(Student student, RandomGenerator random) {
        student.note("before", random.nextLong());
      }

      @Test
      void once(Student student, RandomGenerator random) {
        student.note("once", random.nextLong());
      }

      @Test
      void twice(Student student, RandomGenerator first, RandomGenerator second) {
        student.note("twice", first.nextLong());
        student.note("twice", second.nextLong());
      }

      @RepeatedTest(3)
      void repeated(Student student, RandomGenerator random) {
        student.note("repeated", random.nextLong());
      }

      @ParameterizedTest
      @ValueSource(ints = {2, 3})
      void parameterized(int size, Student student, RandomGenerator random) {
        student.note("parameterized", random.nextLong());
      }
    }
  }

  @AfterEach
  void close() {
    shell.close();
  }

  /** What the tests of a run drew, as {@code test=number}. */
  private List<String> drawn(String seed) {
    shell.eval("java.util.List<String> seen = new java.util.ArrayList<>();");
    shell.eval("void note(String test, long drawn) { seen.add(test + \"=\" + drawn); }");
    try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
      assertThat(new Checks(Drawing.class).run(binding, seed).points()).isEqualTo(4);
    }
    String seen = shell.eval("String.join(\" \", seen)").get(0).value();
    return Arrays.asList(seen.replace("\"", "").split(" ", -1));
  }

  /** Noted on JDK 17 and 25: a re-grade on another JDK must ask the same. */
  @Test
  void theSequenceIsTheSameOnEveryJdk() {
    RandomGenerator random = RandomInputs.generator("seed", "name");
    assertThat(random.nextLong()).isEqualTo(-4208527978393091907L);
    assertThat(random.nextInt(1000)).isEqualTo(311);
    assertThat(random.nextInt(-5, 300)).isEqualTo(107);
    assertThat(random.nextLong(7, 1L << 40)).isEqualTo(287981904385L);
    assertThat(random.nextDouble(-3, 3)).isEqualTo(-2.8907985160311993);
    assertThat(random.nextGaussian()).isEqualTo(-0.056591111088181455);
    assertThat(random.nextGaussian(5, 2)).isEqualTo(7.942746175215042);
    assertThat(random.nextBoolean()).isTrue();
    assertThat(random.ints(4, 0, 10).boxed()).containsExactly(4, 9, 7, 5);
    assertThat(random.doubles(2, -1, 1).boxed())
        .containsExactly(0.1276631433886637, -0.4515369222005654);
  }

  @Test
  void eachTestCaseAndParameterHasItsOwnStream() {
    List<String> drawn = drawn("a seed");
    assertThat(drawn).hasSize(15);
    assertThat(drawn.stream().map(one -> one.substring(one.indexOf("=") + 1)))
        .doesNotHaveDuplicates();
    assertThat(drawn("a seed")).isEqualTo(drawn);
    assertThat(drawn("another seed")).doesNotContainAnyElementsOf(drawn);
  }

  @Test
  void aStreamFollowsFromSeedAndNameAloneSoATestMoreChangesNoOther() {
    long once =
        RandomInputs.generator("a seed", NESTED + "[method:once" + PARAMETERS + "]/once/1")
            .nextLong();
    long second =
        RandomInputs.generator(
                "a seed",
                NESTED
                    + "[test-template:repeated"
                    + PARAMETERS
                    + "]/[test-template-invocation:#2]/repeated/1")
            .nextLong();
    assertThat(drawn("a seed")).contains("once=" + once, "repeated=" + second);
  }

  @Test
  void withoutASeedTheCourseIsToBlameNotTheStudent() {
    try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
      Checks checks = new Checks(Drawing.class);
      assertThatThrownBy(() -> checks.run(binding))
          .isInstanceOf(BindingException.class)
          .hasMessage(
              "Question1.prepare asks for random inputs, but this run has no seed:"
                  + " give Checks.run one, or write the inputs down.");
      assertThatThrownBy(() -> checks.run(binding, " "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("The seed is blank");
    }
  }
}
