package org.gradus.course.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Ran;
import org.gradus.course.stamp.PublicApi;
import org.gradus.course.stamp.Stamp;
import org.gradus.grader.notebook.NotebookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorVerbTests {

  private SampleCourse sample;
  private Path deck;

  @BeforeEach
  void makeSample(@TempDir Path root) {
    sample = new SampleCourse(root);
    deck = sample.course.deck("02-sample");
  }

  /** Writes the course, stamped with the real library's API, which the command looks at. */
  private void write() throws IOException {
    sample.write();
    Path file = sample.course.notebook("02-sample");
    NotebookFile notebook = NotebookFile.read(file);
    Stamp stamp = Stamp.of(notebook, PublicApi.ofLibrary());
    notebook.withGradus("stamp", stamp.toString()).write(file);
  }

  private Ran mirror(String... options) {
    String[] all = new String[options.length + 3];
    System.arraycopy(options, 0, all, 3, options.length);
    all[0] = "mirror";
    all[1] = "--root";
    all[2] = sample.course.root().toString();
    return Ran.gradus(all);
  }

  @Test
  void countsWhatItLookedAt() throws IOException {
    write();
    Ran ran = mirror();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .startsWith(
            "02-sample: 15 slides, 14 sections, 25 cells, 1 formulas, 1 code blocks, 1 figures, 1 topics")
        .endsWith("1 lectures, 14 checks, 0 violations");
  }

  @Test
  void fixWritesTheCellsCodeAndNothingElse() throws IOException {
    write();
    String good = Files.readString(deck);
    sample.deck("  i--;\n}\n", "  i++;\n  more();\n}\n");
    write();
    Ran ran = mirror();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("✗ slides/02-sample.md, line 20: the code differs from cell 4");
    assertThat(mirror("--fix").out()).startsWith("code blocks written: 1\n");
    assertThat(deck).hasContent(good);
    assertThat(mirror("--fix").out()).startsWith("code blocks written: 0\n");
  }

  @Test
  void fixWritesExcerptsAndKeepsIndentation() throws IOException {
    sample.deck(
        "```java cell=code-3\nint i = 3;\nif (i > 2) {\n  i--;\n}\n```\n",
        "* a list\n\n  ```java cell=code-3 lines=3-3\n  wrong();\n  ```\n");
    write();
    assertThat(mirror("--fix").code()).isZero();
    assertThat(Files.readString(deck)).contains("  ```java cell=code-3 lines=3-3\n  i--;\n  ```\n");
  }

  @Test
  void writesJUnitXmlThatTotalsReads(@TempDir Path reports) throws IOException {
    sample.deck("$$ a  = b $$", "$$ a < \"c\" & d $$");
    write();
    Path file = reports.resolve("mirror/mirror.xml");
    assertThat(mirror("--junit", file.toString()).code()).isEqualTo(1);
    Ran totals = Ran.gradus("totals", reports.toString(), "--require", "mirror");
    assertThat(totals.out())
        .contains(
            "✗ mirror: mirror.02-sample.formulas are the same:"
                + " slides/02-sample.md, line 14: the formula a < \"c\" & d is in no")
        .endsWith("13 passed, 1 failed\n");
  }
}
