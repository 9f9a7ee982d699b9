package org.gradus.course.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.course.Notebooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks each rule in a course in which all else is well. */
class MirrorTests {

  private static final String DECK = "slides/02-sample.md";
  private static final String NOTEBOOK = "notebooks/lectures/02-sample.ipynb";

  private SampleCourse sample;

  @BeforeEach
  void makeSample(@TempDir Path root) {
    sample = new SampleCourse(root);
  }

  private void says(String... sentences) throws IOException {
    sample.write();
    assertThat(sample.sentences()).containsExactly(sentences);
  }

  private ObjectNode cell(String name) {
    return sample.notebook.json(sample.number(name));
  }

  private ObjectNode gradus(String name) {
    return cell(name).withObject("/metadata/gradus");
  }

  private void move(String name, int to) {
    var node = sample.notebook.cells().remove(sample.number(name) - 1);
    sample.notebook.cells().insert(to - 1, node);
  }

  @Test
  void findsNothingWrongWithAGoodCourse() throws IOException {
    says();
    assertThat(new Mirror(sample.course, SampleCourse.API).check().summaries())
        .containsExactly(
            "02-sample: 15 slides, 14 sections, 25 cells, 1 formulas, 1 code blocks, 1 figures,"
                + " 1 topics");
  }

  @Test
  void aLectureHasBothDeckAndNotebook() throws IOException {
    sample.write();
    Files.delete(sample.course.notebook("02-sample"));
    Files.delete(sample.course.figures().resolve("curve.svg"));
    assertThat(sample.sentences())
        .containsExactly(
            NOTEBOOK + ": it is missing, and " + DECK + " is there: a lecture has both.");
  }

  @Test
  void aNotebookThatCannotBeReadIsOneSentence() throws IOException {
    sample.write();
    Files.writeString(sample.course.notebook("02-sample"), "{");
    assertThat(sample.sentences())
        .isNotEmpty()
        .allMatch(sentence -> sentence.contains("02-sample.ipynb, line 1: this is no valid JSON"));
  }

  @Test
  void aDeckThatIsNotUtf8IsOneSentence() throws IOException {
    sample.write();
    Path deck = sample.course.deck("02-sample");
    Files.write(deck, new byte[] {'#', ' ', (byte) 0xfc});
    assertThat(sample.sentences()).containsExactly(deck + ": the text is not UTF-8: save it so.");
  }

  @Test
  void theDeckLinksToTheNotebook() throws IOException {
    sample.deck("../notebooks/lectures/02-sample.ipynb", "../notebooks/lectures/03-other.ipynb");
    says(DECK + ": no link leads to its notebook: link to ../notebooks/lectures/02-sample.ipynb.");
  }

  @Test
  void theNotebookLinksToTheDeck() throws IOException {
    cell("title").put("source", "# Sample\n\nslides/02-sample.md");
    says(NOTEBOOK + ": no link leads to its deck: link to ../../slides/02-sample.md.");
  }

  @Test
  void theNotebookSaysWhichLectureItIs() throws IOException {
    sample.write();
    Path file = sample.course.notebook("02-sample");
    Files.writeString(file, Files.readString(file).replace("\"02-sample\"", "\"03-other\""));
    assertThat(sample.sentences())
        .containsExactly(
            NOTEBOOK + ": its metadata gradus.lecture say \"03-other\": write \"02-sample\".");
  }

  @Test
  void aDeckHasFifteenToThirtySlides() throws IOException {
    sample.deck("---\n\n## Idea 15", "### More");
    sample.notebook.cells().remove(sample.number("text-15") - 1);
    sample.notebook.code("more", "", "int more;");
    says(DECK + ": it has 14 slides: make them 15 to 30.");
  }

  @Test
  void everySlideHasAHeading() throws IOException {
    sample.deck("## Idea 15", "Idea 15\n\n<!-- slide-only -->");
    gradus("text-15").put("slide", "idea-14");
    says(DECK + ", line 84: slide 15 has no heading: give it a title.");
  }

  @Test
  void noTwoSlidesShareATitle() throws IOException {
    sample.deck("## Idea 15", "## Idea 14");
    gradus("text-15").put("slide", "idea-14-1");
    says(
        DECK
            + ", line 85: the title \"Idea 14\" stands on line 80 already: give each slide its own.");
  }

  @Test
  void sectionsNameSlidesThatExist() throws IOException {
    gradus("text-15").put("slide", "ideal-15");
    says(
        NOTEBOOK
            + ", cell 25 (text-15): there is no slide \"ideal-15\" in "
            + DECK
            + ": name the slug of one of its titles.",
        DECK
            + ", line 85: the slide \"Idea 15\" has no section in "
            + NOTEBOOK
            + ": add cells with \"slide\": \"idea-15\", or put <!-- slide-only --> on it.");
  }

  @Test
  void aSlideOnlySlideNeedsNoSection() throws IOException {
    sample.deck("## Idea 15", "<!-- slide-only -->\n## Idea 15");
    gradus("text-15").put("slide", "idea-14");
    says();
  }

  @Test
  void sectionsKeepTheDecksOrder() throws IOException {
    move("text-15", sample.number("text-14"));
    says(
        NOTEBOOK
            + ", cell 25 (text-14): the section \"idea-14\" comes after \"idea-15\","
            + " but its slide does not: keep the deck's order.");
  }

  @Test
  void topicsHaveASlideAndACellThatExist() throws IOException {
    sample.topics =
        sample.topics
            + "2-1\tthree\t02\tidea-99\tcode-99\n"
            + "2-2\tfour\t02\t\ttext-2\n"
            + "2-3\tfive\t02\tidea-2\t\n";
    says(
        "slides/topics.tsv, line 5: topic 2-1 names the slide \"idea-99\", which "
            + DECK
            + " does not have: name one of its slugs.",
        "slides/topics.tsv, line 5: topic 2-1 names the cell \"code-99\", which "
            + NOTEBOOK
            + " does not have: name one of its cells.",
        "slides/topics.tsv, line 6: topic 2-2 has no slide: name the slug of one in " + DECK + ".",
        "slides/topics.tsv, line 7: topic 2-3 has no cell: name one of " + NOTEBOOK + ".");
  }

  @Test
  void topicsOfALectureToComeNameNothing() throws IOException {
    sample.topics = sample.topics.replace("two\t03\t\t", "two\t03\tidea-2\t");
    says(
        "slides/topics.tsv, line 3: topic 1-2 names a slide or a cell,"
            + " but lecture 03 is not there yet: leave both fields empty.");
  }

  @Test
  void topicsOfTheReadingPageNameOneOfItsHeadings() throws IOException {
    sample.write();
    Path page = sample.course.deck(Topic.READING);
    Files.writeString(page, "# Reading\n\n## Books\n");
    assertThat(sample.sentences())
        .containsExactly(
            "slides/topics.tsv, line 4: topic 1-3 names \"\", but slides/reading.md has no such"
                + " heading: name one of its headings' slugs.");
    sample.topics = sample.topics.replace("reading\t\t", "reading\tbooks\t");
    says();
  }

  @Test
  void topicsAreATable() throws IOException {
    String good = sample.topics;
    sample.topics = good + "9-9\tfew\t02\n";
    says("slides/topics.tsv, line 5: a row has 5 fields parted by tabs, this one has 3.");
    sample.topics = good + "9-9\tx\tsix\t\t\n";
    says("slides/topics.tsv, line 5: a lecture is two digits or \"reading\", not \"six\".");
    sample.topics = good + "1-1\tagain\t04\t\t\n";
    says("slides/topics.tsv, line 5: the id 1-1 is taken: give another.");
    sample.topics = "id\n";
    says(
        "slides/topics.tsv, line 1: the head must be id, topic, lecture, slide, cell, parted by tabs.");
  }

  @Test
  void codeIsTheCells() throws IOException {
    sample.deck("  i--;", "  i++;");
    says(
        DECK
            + ", line 20: the code differs from cell 4 (code-3) of "
            + NOTEBOOK
            + ": gradus mirror --fix writes it into the deck.");
  }

  @Test
  void codeSaysWhereItIsFrom() throws IOException {
    sample.deck("```java cell=code-3", "```java");
    says(
        DECK
            + ", line 20: the code does not say where it is from:"
            + " write ```java cell=NAME, or ```java cell=NAME lines=A-B for a part.");
  }

  @Test
  void codeIsFromACellThatExists() throws IOException {
    sample.deck("cell=code-3", "cell=text-3");
    says(
        DECK
            + ", line 20: the code is from the cell \"text-3\", and "
            + NOTEBOOK
            + " has no such code cell: name one that it has.");
  }

  @Test
  void anExcerptIsLinesOfTheCellMovedToTheLeft() throws IOException {
    sample.deck(
        "cell=code-3\nint i = 3;\nif (i > 2) {\n  i--;\n}\n", "cell=code-3 lines=3-3\ni--;\n");
    says();
    sample.deck("lines=3-3", "lines=3-5");
    says(DECK + ", line 20: cell 4 (code-3) has no lines 3 to 5: mend lines=.");
  }

  @Test
  void formulasAreTheSame() throws IOException {
    sample.deck("$$ a  = b $$", "$$ a = c $$");
    says(
        DECK
            + ", line 14: the formula a = c is in no text cell of the section \"idea-2\" of "
            + NOTEBOOK
            + ": write it alike in both, or put <!-- slide-only-formula --> before it.");
  }

  @Test
  void aFormulaOfAnotherSectionDoesNotCount() throws IOException {
    sample.deck("## Idea 7\n", "## Idea 7\n\n$$a = b$$\n");
    sample.write();
    assertThat(sample.sentences())
        .singleElement()
        .asString()
        .contains("the formula a = b is in no text cell of the section \"idea-7\"");
  }

  @Test
  void atMostTwoFormulasAreSlideOnly() throws IOException {
    sample.deck("$$ a  = b $$", "<!-- slide-only-formula -->\n$$ a = c $$");
    says();
    sample.deck(
        "$$ a = c $$",
        "$$c$$\n\n<!-- slide-only-formula -->\n$$d$$\n\n<!-- slide-only-formula -->\n$$e$$");
    says(DECK + ": 3 formulas are slide-only: keep it to 2.");
  }

  @Test
  void picturesAreFigures() throws IOException {
    sample.deck("figures/curve.svg", "https://example.org/curve.png");
    says(
        DECK
            + ", line 31: the picture https://example.org/curve.png is not from figures/:"
            + " have a cell draw it.");
  }

  @Test
  void aCellDrawsEachPicture() throws IOException {
    sample.deck("figures/curve.svg", "figures/other.svg");
    says(
        DECK
            + ", line 31: no cell draws figures/other.svg: put \"figure\": \"other\" into the"
            + " metadata of the one that does.");
  }

  @Test
  void figuresAreWhatTheOutputsHold() throws IOException {
    sample.figure = "<svg>older</svg>";
    says(
        NOTEBOOK
            + ", cell 6 (code-4): its figure slides/figures/curve.svg is an old one:"
            + " write it with make figures.");
    Files.delete(sample.course.figures().resolve("curve.svg"));
    assertThat(sample.sentences())
        .containsExactly(
            NOTEBOOK
                + ", cell 6 (code-4): its figure slides/figures/curve.svg is missing:"
                + " write it with make figures.");
  }

  @Test
  void aFigureCellHasAPictureInItsOutput() throws IOException {
    cell("code-4").putArray("outputs");
    says(
        NOTEBOOK
            + ", cell 6 (code-4): its output holds no picture for the figure curve:"
            + " run it again with make notebooks.");
  }

  @Test
  void figuresThatNobodyDrawsAreNotKept() throws IOException {
    sample.write();
    Files.writeString(sample.course.figures().resolve("orphan.svg"), "<svg/>");
    assertThat(sample.sentences())
        .containsExactly(
            "slides/figures/orphan.svg: no notebook draws it: mark the cell that does, or delete it.");
  }

  @Test
  void noTwoCellsDrawTheSameFigure() throws IOException {
    gradus("code-5").put("figure", "curve");
    sample.write();
    assertThat(sample.sentences())
        .first()
        .isEqualTo(
            NOTEBOOK
                + ", cell 8 (code-5): it draws the figure curve, and so does "
                + NOTEBOOK
                + ", cell 6 (code-4): name one of them otherwise.");
  }

  @Test
  void everyCellHasANameOfItsOwn() throws IOException {
    gradus("text-14").remove("name");
    gradus("text-13").put("name", "text-12");
    says(
        NOTEBOOK + ", cell 23 (text-12): another cell has this name: give it its own.",
        NOTEBOOK + ", cell 24: it has no name: put \"gradus\": {\"name\": …} into its metadata.");
  }

  @Test
  void aNotebookHasTwentyFiveToFortyFiveCells() throws IOException {
    sample.notebook.cells().remove(sample.number("code-12") - 1);
    says(NOTEBOOK + ": it has 24 cells: make them 25 to 45.");
  }

  @Test
  void codeCellsAreSmall() throws IOException {
    cell("code-5").put("source", "int a;\n".repeat(21));
    cell("code-6").put("source", "//\n// " + "x".repeat(78));
    says(
        NOTEBOOK + ", cell 8 (code-5): it has 21 lines: 20 at most, so make two of it.",
        NOTEBOOK + ", cell 10 (code-6): its line 2 has 81 columns: 80 at most, so break it.");
  }

  @Test
  void textComesBeforeCode() throws IOException {
    move("text-5", sample.number("code-5"));
    says(
        NOTEBOOK
            + ", cell 7 (code-5): the section \"idea-5\" begins with code: say first what it is about.");
  }

  @Test
  void everyCellWasRunInTurn() throws IOException {
    cell("code-5").putNull("execution_count");
    cell("code-7").put("execution_count", 1);
    says(
        NOTEBOOK + ", cell 8 (code-5): it was not run: run all with make notebooks.",
        NOTEBOOK + ", cell 12 (code-7): it was run out of turn: run all with make notebooks.");
  }

  @Test
  void aNotebookThatWasNeverRunIsOneSentence() throws IOException {
    for (var node : sample.notebook.cells()) {
      if (node.has("outputs")) {
        ((ObjectNode) node).putNull("execution_count").putArray("outputs");
      }
    }
    says(NOTEBOOK + ": it was never run: run it with make notebooks.");
  }

  @Test
  void noStoredOutputIsAnError() throws IOException {
    cell("code-5")
        .withArray("/outputs")
        .addObject()
        .put("output_type", "error")
        .put("ename", "ArithmeticException")
        .put("evalue", "/ by zero")
        .putArray("traceback");
    says(
        NOTEBOOK
            + ", cell 8 (code-5): it ended with an error (ArithmeticException: / by zero): mend it.");
  }

  @Test
  void storedOutputsAreAWholeRuns() throws IOException {
    ObjectNode data =
        cell("code-5")
            .withArray("/outputs")
            .addObject()
            .put("output_type", "display_data")
            .putObject("data");
    data.put("application/vnd.gradus.claims+json", "{\"quick\": true, \"claims\": []}");
    says(NOTEBOOK + ": the outputs are a short run's: store a whole one with make notebooks.");
  }

  @Test
  void theStampIsFresh() throws IOException {
    sample.write();
    Path file = sample.course.notebook("02-sample");
    Files.writeString(file, Files.readString(file).replace("int x = 5;", "int x = 6;"));
    assertThat(sample.sentences())
        .containsExactly(
            NOTEBOOK
                + ": its cells have changed since the outputs were made:"
                + " run it again with make notebooks.");
  }

  @Test
  void exercisesHoldNoOutputsAndNamedCells() throws IOException {
    sample.write();
    Notebooks exercise =
        new Notebooks("02-sample").markdown("task", "", "Do").code("answer", "", "x");
    Path file = sample.course.root().resolve("notebooks/exercises/02-sample.ipynb");
    exercise.write(file);
    String place = "notebooks/exercises/02-sample.ipynb, cell 2 (answer): ";
    assertThat(sample.sentences())
        .containsExactly(
            place + "an exercise is kept without outputs: clear them all before you save.");
    exercise.json(2).putNull("execution_count");
    exercise.json(2).withObject("/metadata/gradus").put("name", "task");
    exercise.write(file);
    assertThat(sample.sentences())
        .containsExactly(
            "notebooks/exercises/02-sample.ipynb, cell 2 (task): another cell has this name:"
                + " give it its own.");
  }
}
