package org.gradus.grader.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReaderTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void readsWhatAHeaderSays() throws IOException {
    Sample sample =
        read(
            """
            // What it is: a reader
            //   of files
            // Base: release
            // Form: python
            // Loses: softmax.isStable, oneHot
            // Says: overflows
            // Outcome: not gradable
            // Points: 12 public, 7.5 hidden
            // Reason: too long

            // cell: softmax
            int a;

            // a comment
            int b;

            // new cell: spy after softmax
            int c;
            """);
    assertThat(sample)
        .returns("a", Sample::name)
        .returns("a reader of files", Sample::whatItIs)
        .returns(true, Sample::released)
        .returns(Sample.Form.PYTHON, Sample::form)
        .returns(Status.NOT_GRADABLE, Sample::outcome);
    assertThat(sample.loses()).containsExactly("softmax.isStable", "oneHot");
    assertThat(sample.says()).contains("overflows");
    assertThat(sample.reason()).contains("too long");
    assertThat(sample.publicPoints()).hasValue(12);
    assertThat(sample.hiddenPoints()).hasValue(7.5);
    assertThat(sample.blocks())
        .extracting(Sample.Block::cell, Sample.Block::source, Sample.Block::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("softmax", "int a;\n\n// a comment\nint b;", 11),
            org.assertj.core.groups.Tuple.tuple("spy", "int c;", 17));
    assertThat(sample.blocks().get(1).after()).contains("softmax");
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException {
    Sample sample = read("// What it is: x\n// Outcome: graded\n// Points: 3 hidden\n");
    assertThat(sample.released()).isFalse();
    assertThat(sample.form()).isEqualTo(Sample.Form.NOTEBOOK);
    assertThat(sample.publicPoints()).isEmpty();
    assertThat(sample.hiddenPoints()).hasValue(3);
    assertThat(sample.blocks()).isEmpty();
  }

  @Test
  void readsHowAnAttackIsKnownToSucceed() throws IOException {
    Sample sample =
        read(
            """
            // What it is: x
            // Outcome: graded
            // File: <b>.ipynb
            // Grader: killed half-way
            // Sign: no file victim
            // Control: no sandbox
            """);
    assertThat(sample.handedInAs()).isEqualTo("<b>.ipynb");
    assertThat(sample.grader()).isEqualTo(Sample.GraderRun.KILLED);
    assertThat(sample.sign())
        .contains(
            new Sign(Sign.Kind.NO_FILE, "victim", java.util.Optional.of(Sign.Control.NO_SANDBOX)));
    Sample plain = read("// What it is: x\n// Outcome: graded\n// Form: zip bomb\n");
    assertThat(plain.handedInAs()).isEqualTo("a.zip");
    assertThat(plain.sign()).isEmpty();
    assertThat(plain.grader()).isEqualTo(Sample.GraderRun.USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "// Whatitis: x|line 3: there is no key \"Whatitis\"; the keys are What it is, Base,",
        "// Form: perl|line 3: \"Form\" cannot be \"perl\"; it is one of 60 MB of outputs, edited points,",
        "// File: a/b.ipynb|line 3: the name of a file that is handed in has no",
        "// Control: no sandbox|line 3: a control needs a",
        "// Sign: smoke|line 3: a sign is \"file NAME\",",
        "// Sign: file a\\n// Control: hope|line 4: \"Control\" cannot be \"hope\";",
        "// Grader: slow|line 3: \"Grader\" cannot be \"slow\"; it is one of beside others,",
        "// Base: other|line 3: \"Base\" cannot be \"other\"; it is one of reference, release.",
        "// Points: 3|line 3: points are written as \"12 public, 7.5 hidden\".",
        "// Points: 3 public 4 hidden|line 3: points are written as",
        "// Outcome: graded|line 3: \"Outcome\" stands here twice.",
        "int a;|line 3: before the first block only lines",
        "// cell softmax|line 3: a block begins with \"// cell: NAME\" or",
        "// new cell: a|line 3: a block begins with \"// cell: NAME\" or",
        "// cell: softmax|line 3: the block has no code.",
        "// cell: a\\nint a;\\n// cell: a\\nint a;|line 5: the cell a stands here twice.",
        "// Form: no bytes\\n// cell: a\\nint a;|line 4: the form \"no bytes\" has no cells.",
      })
  void whatCannotBeUnderstoodIsNamed(String line, String sentence) {
    String text = "// What it is: x\n// Outcome: graded\n" + line.replace("\\n", "\n") + "\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SampleException.class)
        .hasMessageStartingWith(folder.resolve("a.jsh") + ", " + sentence);
  }

  @Test
  void aHeaderSaysWhatItIsAndWhatBecomesOfIt() {
    assertThatThrownBy(() -> read("// Outcome: graded\n"))
        .hasMessageEndingWith("line 1: the header lacks \"// What it is: ...\".");
    assertThatThrownBy(() -> read("// What it is: x\n"))
        .hasMessageEndingWith("line 1: the header lacks \"// Outcome: ...\".");
  }

  private Sample read(String text) throws IOException {
    return SampleReader.read(Files.writeString(folder.resolve("a.jsh"), text));
  }
}
