package org.gradus.course.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.course.Course;
import org.gradus.grader.samples.Sign;
import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentVm;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack and fault of the collection through the real command, with innocent submissions
 * between; and the same payloads where nothing shuts them in.
 */
@Tag("attacks")
class AttackTests {

  private static final Course COURSE = Course.find();

  @TempDir private static Path folder = Path.of("");

  private static Collection collection() throws IOException {
    return Collection.read(COURSE);
  }

  @BeforeAll
  static void startsHereOrSkip() {
    try {
      StudentVm.start(Bubblewrap.find(), StudentClasspath.PLAIN, Limits.plain()).close();
    } catch (SandboxException e) {
      Assumptions.abort("The sandbox cannot start here: " + e.getMessage());
    }
  }

  @Test
  void eachEndsAsItsHeaderSaysAndNobodyBesideItLosesAnything() throws Exception {
    Collection collection = collection();
    try (Scene scene = Scene.open(folder.resolve("s"), COURSE)) {
      Round round = new Round(COURSE, collection, scene, line -> {});
      round.grade(1, List.of("--jobs", "2", "--limits", OutcomeTable.LIMITS));
      assertThat(round.problems()).isEmpty();
      assertThat(round.innocents()).isGreaterThan(20);
      assertThat(OutcomeTable.differences(readme(), round.outcomes()))
          .as("the table in grader/README.md is stale: make attacks writes it")
          .isEmpty();
    }
  }

  /**
   * What an attack fails at in the sandbox, it can do elsewhere: so the sandbox is what stops it.
   */
  @Test
  void withoutASandboxTheSamePayloadsSucceed() throws Exception {
    try (Scene scene = Scene.open(folder.resolve("c"), COURSE)) {
      Control control = new Control(COURSE, collection(), scene);
      assertAllStand(control.withoutSandbox(), Sign.Control.NO_SANDBOX);
    }
  }

  @Test
  void inOneProcessWithTheTestsTheSamePayloadsSucceed() throws Exception {
    try (Scene scene = Scene.open(folder.resolve("o"), COURSE)) {
      Control control = new Control(COURSE, collection(), scene);
      assertAllStand(control.inOneProcess(), Sign.Control.ONE_PROCESS);
    }
  }

  @Test
  void unpackedNaivelyTheSameArchivesWriteOutside() throws Exception {
    try (Scene scene = Scene.open(folder.resolve("z"), COURSE)) {
      Control control = new Control(COURSE, collection(), scene);
      assertAllStand(control.unpackedNaively(), Sign.Control.NAIVE_UNPACKING);
    }
  }

  private static void assertAllStand(Map<String, Boolean> stand, Sign.Control control)
      throws IOException {
    Map<String, Boolean> all = new HashMap<>();
    collection().cases().values().stream()
        .filter(each -> each.sign().flatMap(Sign::control).filter(control::equals).isPresent())
        .forEach(each -> all.put(each.name(), true));
    assertThat(all).isNotEmpty();
    assertThat(stand).isEqualTo(all);
  }

  private static Path readme() {
    return COURSE.root().resolve("grader/README.md");
  }
}
