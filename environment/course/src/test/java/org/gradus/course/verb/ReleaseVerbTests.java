package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Notebooks;
import org.gradus.course.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseVerbTests {

  @TempDir private Path root = Path.of("");

  @BeforeEach
  void anExercise() throws IOException {
    Files.createDirectories(root.resolve("slides"));
    new Notebooks("02-x")
        .code("task", "", "int f() {\n  // BEGIN SOLUTION\n  return 42;\n  // END SOLUTION\n}")
        .write(root.resolve("notebooks/exercises/02-x.ipynb"));
  }

  @Test
  void writesTheStudentsVersion() throws IOException {
    Ran ran = Ran.gradus("release", "--root", root.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .matches(
            "notebooks/exercises/02-x\\.ipynb: build/release/02-x\\.ipynb \\(release [0-9a-f]{12}\\)\n");
    assertThat(Files.readString(root.resolve("build/release/02-x.ipynb")))
        .contains("UnsupportedOperationException")
        .doesNotContain("42");
  }

  @Test
  void namesTheExercisesThereAre() {
    Ran ran = Ran.gradus("release", "--root", root.toString(), "03-y");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("There is no exercise 03-y: notebooks/exercises has [02-x].");
  }
}
