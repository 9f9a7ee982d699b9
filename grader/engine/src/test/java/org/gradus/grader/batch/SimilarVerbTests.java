package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gradus.grader.gradebook.Arrival;
import org.gradus.grader.gradebook.Entry;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.notebook.NotebookEdit;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.gradus.grader.similar.NewerJdk;
import org.gradus.grader.similar.Similarities;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command with the real JPlag, over answers to the course's own exercise. */
@Timeout(180)
@Tag("long")
@Tag("one-jdk")
class SimilarVerbTests {
  /** What somebody changes who hands in another's work as their own. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "biggest",
          "top",
          "result",
          "probabilities",
          "total",
          "all",
          "probability",
          "chance",
          "vector",
          "y",
          "right",
          "hits",
          "table",
          "grid",
          "i",
          "index",
          "s",
          "score");

  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  @TempDir private Path home = Path.of("");
  private final StringWriter said = new StringWriter();

  @Test
  void aRenamedCopyIsTheOnlyPairToLookAt() throws IOException {
    Supplier<Optional<NewerJdk>> jdk = newerJdk();
    for (String honest : List.of("ada", "ben", "cleo", "dan")) {
      handIn(honest, honest, text -> text);
    }
    handIn(HOSTILE, "ada", SimilarVerbTests::disguised);
    Exercise.released(home.resolve("submissions/eva.ipynb"));
    handIn("finn", "dan", text -> text.replace("{", "{{").replace("}", ""));
    Files.writeString(home.resolve("submissions/02-gus.ipynb"), "{\"cells\": [");
    graded();

    assertThat(similar(jdk)).as(said.toString()).isZero();
    Similarities found = found();
    assertThat(found.tool()).startsWith("JPlag ");
    assertThat(found.compared()).isEqualTo(5);
    assertThat(found.median()).isBetween(0.05, 0.6);
    assertThat(found.pairs()).hasSize(1);
    Similarities.Pair pair = found.pairs().get(0);
    assertThat(pair.similarity()).isGreaterThan(0.95);
    assertThat(List.of(pair.first().student(), pair.second().student()))
        .containsExactlyInAnyOrder("ada", HOSTILE);
    assertThat(found.leftOut())
        .extracting(each -> each.student() + ": " + each.why())
        .contains(
            "eva: nothing in it is the student's own",
            "02-gus: this is no notebook that can be read")
        .anyMatch(each -> each.matches("(?s)finn: cell \\d+ \\(softmax\\) does not parse: .+"));
    assertThat(said.toString())
        .contains("02-multinomial-regression: 5 hand-ins compared, 1 pair to look at.")
        .contains("Likeness is no verdict")
        .contains("not compared: eva: nothing in it is the student's own");

    Document page =
        Jsoup.parse(Files.readString(home.resolve("grades/" + Exercise.ID + "/index.html")));
    assertThat(page.select(".alike table a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "feedback/ada.html", "feedback/" + other(pair, "ada").id() + ".html");
    assertThat(page.select(".alike").text()).contains("Likeness is no verdict", HOSTILE);
    assertThat(page.select("img")).isEmpty();
  }

  @Test
  void allPairsAreListedWhereThatIsAskedFor() throws IOException {
    Supplier<Optional<NewerJdk>> jdk = newerJdk();
    handIn("ada", "ada", text -> text);
    handIn("ben", "ben", text -> text);
    assertThat(similar(jdk, "--from", 0)).as(said.toString()).isZero();
    assertThat(found().pairs()).hasSize(1);
    assertThat(found().pairs().get(0).similarity()).isLessThan(0.6);
    assertThat(said.toString()).contains("; gradus grade puts it on the page of all students");
  }

  @Test
  void hostileTextDoesNotStopTheOthers() throws IOException {
    Supplier<Optional<NewerJdk>> jdk = newerJdk();
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    handIn("ada", "ada", text -> text);
    handIn("bob", "ada", SimilarVerbTests::disguised);
    handIn("mallory", "ben", text -> text.replace("Math.log(", "(int) " + deep + " * ("));
    handIn("trudy", "ben", text -> text.replace("int i = 0", "int \\u0069 = 0; // } class B {"));
    assertThat(similar(jdk)).as(said.toString()).isZero();
    assertThat(found().pairs()).anyMatch(each -> each.similarity() > 0.95);
  }

  @Test
  void twoOrNothingIsNoFailure() throws IOException {
    Exercise.released(home.resolve("submissions/eva.ipynb"));
    handIn("ada", "ada", text -> text);
    assertThat(similar(newerJdk())).as(said.toString()).isZero();
    assertThat(found().pairs()).isEmpty();
  }

  @Test
  void withoutANewerJdkASentenceSaysWhatToDo() throws IOException {
    handIn("ada", "ada", text -> text);
    assertThat(similar(Optional::empty)).isEqualTo(1);
    assertThat(said.toString().strip()).isEqualTo(NewerJdk.missing());
    assertThat(home.resolve("grades")).doesNotExist();
  }

  @Test
  void whatCannotBeLookedIntoIsSaid() {
    assertThat(similar(() -> Optional.of(new NewerJdk(home)))).isEqualTo(2);
    assertThat(said.toString()).contains("submissions: there is no such folder");
  }

  private static Supplier<Optional<NewerJdk>> newerJdk() {
    Optional<NewerJdk> jdk = NewerJdk.find();
    assumeTrue(
        jdk.isPresent(),
        "JPlag needs a JDK 21 or later, and none was found; GRADUS_JDK21 can name one.");
    return () -> jdk;
  }

  private static String disguised(String text) {
    String other = text.replace("\n", "\n\n    // as I understand it\n");
    for (Map.Entry<String, String> each : RENAMED.entrySet()) {
      other = other.replaceAll("\\b" + each.getKey() + "\\b", each.getValue());
    }
    return other;
  }

  private static Similarities.Side other(Similarities.Pair pair, String student) {
    return pair.first().student().equals(student) ? pair.second() : pair.first();
  }

  /** The exercise, answered as in a file of answers. */
  private void handIn(String student, String answers, UnaryOperator<String> change)
      throws IOException {
    NotebookFile notebook =
        NotebookFile.read(
            Path.of(System.getProperty("gradus.root", "../.."))
                .resolve("notebooks/exercises/" + Exercise.ID + ".ipynb"));
    for (String block : answers(answers).split("(?m)^// cell: ", -1)) {
      int end = block.indexOf('\n');
      String name = block.substring(0, end);
      if (!name.startsWith("//")) {
        notebook =
            NotebookEdit.replace(notebook, name, change.apply(block.substring(end + 1).strip()));
      }
    }
    notebook.write(home.resolve("submissions").resolve(student + ".ipynb"));
  }

  private static String answers(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SimilarVerbTests.class.getResourceAsStream("similar/" + name + ".jsh"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As gradus grade would have recorded them. */
  private void graded() throws IOException {
    ExerciseIds exercises = new ExerciseIds(List.of(Exercise.ID));
    try (Gradebook book =
        Gradebook.open(home.resolve("grades").resolve(Exercise.ID), Clock.systemUTC(), "here")) {
      for (HandIn each : new HandIns(home.resolve("submissions"), exercises, Exercise.ID).find()) {
        Provenance provenance =
            new Provenance(Digest.of(Files.readAllBytes(each.file())), "", "", "");
        Result result =
            new Result(
                Result.FORMAT,
                Exercise.ID,
                each.student(),
                Status.NOT_GRADABLE,
                "Only a test.",
                0,
                0,
                List.of(),
                List.of(),
                provenance);
        book.record(
            new Entry(
                each.id(), each.student(), "", Arrival.UNKNOWN, result, "conditions", 0.5, ""));
      }
    }
  }

  private Similarities found() throws IOException {
    return Similarities.in(home.resolve("grades").resolve(Exercise.ID)).orElseThrow();
  }

  private int similar(Supplier<Optional<NewerJdk>> jdk, Object... more) {
    PrintWriter out = new PrintWriter(said, true);
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                home.resolve("submissions").toString(),
                "--exercise",
                Exercise.ID,
                "--out",
                home.resolve("grades").toString()));
    for (Object each : more) {
      words.add(each.toString());
    }
    return new CommandLine(new SimilarVerb(jdk))
        .setOut(out)
        .setErr(out)
        .execute(words.toArray(String[]::new));
  }
}
