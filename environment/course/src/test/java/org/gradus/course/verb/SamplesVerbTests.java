package org.gradus.course.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Notebooks;
import org.gradus.course.Ran;
import org.gradus.grader.notebook.NotebookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesVerbTests {

  @TempDir private Path root = Path.of("");
  private Path made = root;

  @BeforeEach
  void anExerciseWithASample() throws IOException {
    made = root.resolve("build/samples/02-x");
    Files.createDirectories(root.resolve("slides"));
    new Notebooks("02-x")
        .code("task", "", "int f() {\n  // BEGIN SOLUTION\n  return 42;\n  // END SOLUTION\n}")
        .write(root.resolve("notebooks/exercises/02-x.ipynb"));
    source(
        "wrong", "// What it is: x\n// Outcome: graded\n// cell: task\nint f() { return 41; }\n");
  }

  @Test
  void makesANotebookOfEachSource() throws IOException {
    Ran ran = samples();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("grader/samples/02-x: 1 samples in build/samples/02-x\n");
    assertThat(NotebookFile.read(made.resolve("wrong.ipynb")).cell("task").orElseThrow().source())
        .isEqualTo("int f() { return 41; }");
  }

  @Test
  void aSampleWhoseSourceIsGoneIsGone() throws IOException {
    samples();
    Files.move(
        root.resolve("grader/samples/02-x/wrong.jsh"),
        root.resolve("grader/samples/02-x/other.jsh"));
    samples();
    assertThat(made).isDirectoryContaining("glob:**/other.ipynb");
    assertThat(made.resolve("wrong.ipynb")).doesNotExist();
  }

  @Test
  void anotherFolderIsOnlyAddedTo() throws IOException {
    Path own = Files.createDirectories(root.resolve("own/02-x")).resolve("mine.ipynb");
    Files.writeString(own, "{}");
    assertThat(samples("--out", root.resolve("own").toString()).code()).isZero();
    assertThat(own).exists();
    assertThat(own.resolveSibling("wrong.ipynb")).exists();
    assertThat(made).doesNotExist();
  }

  @Test
  void aSourceThatCannotBeUnderstoodLeavesNothingHalfDone() throws IOException {
    source("zebra", "// What it is: x\n// Outcome: graded\n// cell: tusk\nint a;\n");
    Ran ran = samples();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("zebra.jsh, line 3: ", "has no cell tusk");
    assertThat(made).doesNotExist();
  }

  private Ran samples(String... more) {
    String[] words = new String[3 + more.length];
    words[0] = "samples";
    words[1] = "--root";
    words[2] = root.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Ran.gradus(words);
  }

  private void source(String name, String text) throws IOException {
    Path file = root.resolve("grader/samples/02-x/" + name + ".jsh");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
