package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What grading prints, and the times that it is given. */
class PlainTextTests {

  @Test
  void aTerminalObeysNothingThatAStudentChose() {
    assertThat(PlainText.of("a\u001b[2Jb\u009bc\u202ed\u2028e\nf\tg\u0000h\ud800i\u200bj"))
        .isEqualTo("a�[2Jb�c�d e f g�h�i�j");
    assertThat(PlainText.of("Jürgen 李 😀 é")).isEqualTo("Jürgen 李 😀 é");
  }

  @Test
  void columnsAreOfOneWidth() {
    assertThat(PlainText.column("ab", 4)).isEqualTo("ab  ");
    assertThat(PlainText.column("abcd", 4)).isEqualTo("abcd");
    assertThat(PlainText.column("😀😀😀😀😀", 4)).isEqualTo("😀😀😀…");
  }

  @Test
  void rowsLineUp() {
    HandIn anna = handIn("anna", "02-x");
    HandIn ben = handIn("ben\u001b[31m", "02-x");
    Table table = new Table(List.of(anna, ben));
    QuestionResult lost = new QuestionResult("loss", "Loss", 1.25, 3, List.of(), List.of());
    assertThat(table.head()).isEqualTo("student   points        outcome       seconds  reason");
    assertThat(table.row(anna, graded(Status.GRADED, null, List.of(lost), 12.345)))
        .isEqualTo("anna      1.25 of 3     graded           12.3  lost points: loss");
    assertThat(table.row(ben, graded(Status.NOT_GRADABLE, "no\nnotebook", List.of(), 0)))
        .isEqualTo("ben�[31m  –             not gradable      0.0  no notebook");
    assertThat(table.row(ben, graded(Status.GRADER_FAULT, "Oh.", List.of(), 0)))
        .isEqualTo("ben�[31m  –             grader fault      0.0  Oh.");
    assertThat(new Table(List.of(anna, handIn("c", "05-y"))).head())
        .isEqualTo("student  exercise  points        outcome       seconds  reason");
  }

  @Test
  void aBarStaysBelowTheRows() throws InterruptedException {
    StringWriter out = new StringWriter();
    try (Screen screen = new Screen(new PrintWriter(out), 2, true)) {
      screen.line("head");
      screen.row("first");
      Thread.sleep(1_000);
      screen.row("second");
    }
    // What is left of a line after the terminal has cleared it for the last time.
    assertThat(
            Arrays.stream(out.toString().split("\n", -1))
                .map(line -> line.substring(line.lastIndexOf("\u001b[K") + 1).replace("[K", "")))
        .containsExactly("head", "first", "second", "");
    assertThat(out.toString()).contains("Grading").endsWith("\r\u001b[K");
  }

  @Test
  void withoutATerminalThereAreOnlyRows() {
    StringWriter out = new StringWriter();
    try (Screen screen = new Screen(new PrintWriter(out), 2, false)) {
      screen.row("first");
    }
    assertThat(out.toString()).isEqualTo("first\n");
  }

  @Test
  void limitsAreReadAsPeopleWriteThem() {
    Limits limits = Times.in(Limits.plain(), Map.of("call", "0.5s", "cell", "800ms"));
    assertThat(limits.call()).isEqualTo(Duration.ofMillis(500));
    assertThat(limits.cell()).isEqualTo(Duration.ofMillis(800));
    assertThat(limits.submission()).isEqualTo(Limits.plain().submission());
    assertThat(Times.in(Limits.plain(), Map.of("submission", "2m")).submission())
        .isEqualTo(Duration.ofMinutes(2));
    assertThatThrownBy(() -> Times.in(Limits.plain(), Map.of("cal", "1s")))
        .hasMessage("There is no limit \"cal\": there are call, cell, compile, submission.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "s", "-1s", "0s", "1h", "1,5s", "0.0001s", "99999999s"})
  void noTimeIsSaid(String text) {
    assertThatThrownBy(() -> Times.in(Limits.plain(), Map.of("call", text)))
        .hasMessage("The limit call=" + text + " is no time: write 500ms, 0.5s or 2m.");
  }

  private static HandIn handIn(String student, String exercise) {
    return new HandIn(Path.of("x.ipynb"), student, exercise, "id", null);
  }

  private static Graded graded(
      Status status, @Nullable String reason, List<QuestionResult> questions, double seconds) {
    return new Graded(
        new Result(
            1,
            "02-x",
            "s",
            status,
            reason,
            1.25,
            3,
            questions,
            List.of(),
            new Provenance("", "", "", "")),
        seconds,
        "");
  }
}
