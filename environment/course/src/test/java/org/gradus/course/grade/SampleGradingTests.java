package org.gradus.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.course.Ran;
import org.gradus.grader.result.Result;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleExpectation;
import org.gradus.grader.samples.Samples;
import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentVm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All samples, good and bad, through the real command: with workers, compiler and sandbox. Attacks
 * whose success is harmless are tried without a sandbox too: there they succeed, so their failure
 * in the sandbox says something.
 */
@Tag("long")
class SampleGradingTests {

  private static final String EXERCISE = "02-multinomial-regression";
  private static final Path ROOT = Path.of(System.getProperty("gradus.root", ""));

  /**
   * How often everything is graded. Every run has an innocent notebook beside each sample, so that
   * two of them put more than forty innocents to the test.
   */
  private static final int RUNS = Integer.getInteger("gradus.samples.runs", 2);

  /** Whether every mistake in every exercise is graded: {@code -Dgradus.samples=all}. */
  private static final boolean ALL = System.getProperty("gradus.samples", "").equals("all");

  private static final String NEIGHBOUR = "-neighbour";

  @TempDir private static Path folder = Path.of("");

  private static List<Sample> samples = List.of();
  private static Map<String, String> untouched = Map.of();
  private static Ran first = new Ran(1, "", "");
  private static @Nullable Ran others;

  @BeforeAll
  static void gradeAllOfThem() throws IOException {
    startsHereOrSkip();
    samples = chosen(EXERCISE);
    assertThat(Ran.gradus("samples", "--out", folder.resolve("in").toString()).code()).isZero();
    for (Sample sample : samples) {
      // Graded right after it, and beside it by the other worker.
      Files.copy(submission("reference"), submission(sample.name() + NEIGHBOUR));
    }
    for (String exercise : otherExercises()) {
      leaveOnly(chosen(exercise), folder.resolve("in").resolve(exercise));
    }
    for (String canary : List.of("home/.ssh/id_ed25519", "home/grades.csv", "in/../roster.csv")) {
      Path file = folder.resolve(canary);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "canary " + canary);
    }
    untouched = everythingButResults();
    first = grade(folder.resolve("in").resolve(EXERCISE), "out-1");
  }

  @Test
  void eachEndsAsItsHeaderSays() throws IOException {
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    List<String> differences = new ArrayList<>();
    for (Sample sample : samples) {
      differences.addAll(SampleExpectation.differences(sample, result("out-1", sample.name())));
    }
    assertThat(differences).isEmpty();
  }

  /**
   * What is graded of an exercise. Of the mistakes in the others it is the first of each question:
   * what a mistake costs and hears is tested of every one by itself, without the command.
   */
  private static List<Sample> chosen(String exercise) throws IOException {
    Set<String> questions = new HashSet<>();
    return Samples.read(ROOT.resolve("grader/samples").resolve(exercise)).stream()
        .filter(
            sample ->
                ALL
                    || exercise.equals(EXERCISE)
                    || sample.says().isEmpty()
                    || questions.add(question(sample)))
        .toList();
  }

  /** The question whose points a mistake costs first. */
  private static String question(Sample mistake) {
    return mistake.loses().get(0).replaceFirst("\\..*", "");
  }

  private static void leaveOnly(List<Sample> chosen, Path submissions) throws IOException {
    List<Path> wanted =
        chosen.stream().map(each -> submissions.resolve(each.name() + ".ipynb")).toList();
    try (Stream<Path> files = Files.list(submissions)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!wanted.contains(file)) {
          Files.delete(file);
        }
      }
    }
    assertThat(wanted).allSatisfy(file -> assertThat(file).exists());
  }

  static List<String> exercises() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("grader/samples"))) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  static List<String> otherExercises() throws IOException {
    return exercises().stream().filter(name -> !name.equals(EXERCISE)).toList();
  }

  @Tag("one-jdk")
  @ParameterizedTest
  @MethodSource("otherExercises")
  void soDoThoseOfTheOtherExercises(String exercise) throws IOException {
    Ran ran = graded(exercise);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    List<Sample> all = chosen(exercise);
    assertThat(all).extracting(Sample::name).contains("reference", "untouched-release");
    List<String> differences = new ArrayList<>();
    for (Sample sample : all) {
      Result result = result(out(exercise), exercise, sample.name());
      differences.addAll(SampleExpectation.differences(sample, result));
    }
    assertThat(differences).isEmpty();
  }

  @Tag("one-jdk")
  @ParameterizedTest
  @MethodSource("exercises")
  void whatHiddenTestsSayReachesNoStudent(String exercise) throws IOException {
    assertThat(graded(exercise).code()).isZero();
    Path pages = folder.resolve(out(exercise)).resolve(exercise).resolve("feedback");
    for (Sample sample : chosen(exercise)) {
      if (sample.says().isPresent() || sample.name().equals("hard-coded-answers")) {
        Silence.assertKept(
            result(out(exercise), exercise, sample.name()),
            Files.readString(pages.resolve(sample.name() + ".html")));
      }
    }
  }

  @Test
  void theInnocentBesideThemKeepEveryPoint() throws IOException {
    for (Sample sample : samples) {
      Result result = result("out-1", sample.name() + NEIGHBOUR);
      assertThat(result.points()).as(result.student()).isEqualTo(result.maximum()).isPositive();
    }
  }

  @Tag("one-jdk")
  @Test
  void everyRunGivesTheSameBytes() throws IOException {
    Map<String, String> expected = results("out-1");
    assertThat(expected).hasSize(2 * samples.size());
    for (int run = 2; run <= RUNS; run++) {
      String out = "out-" + run;
      assertThat(grade(folder.resolve("in").resolve(EXERCISE), out).code()).isZero();
      Map<String, String> again = results(out);
      assertThat(again.keySet()).isEqualTo(expected.keySet());
      for (String name : expected.keySet()) {
        assertThat(again.get(name))
            .as("%s, run %d of %d", name, run, RUNS)
            .isEqualTo(expected.get(name));
      }
    }
    assertThat(everythingButResults()).isEqualTo(untouched);
  }

  @Test
  void theMachinesUsersStandNowhere() throws IOException {
    String secret = Files.readAllLines(Path.of("/etc/passwd")).get(0);
    assertThat(said("out-1") + first.out() + first.err()).doesNotContain(traces(secret));
    // The control: without a sandbox the same notebook brings it out.
    Path alone = only("reader-of-files", "unchanged", "unchanged");
    Ran open = grade(alone, "open-reader", "--sandbox", "none");
    assertThat(said("open-reader") + open.out()).containsAnyOf(traces(secret));
  }

  @Test
  void nobodyIsCalled() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      Path alone = only("network-caller", "8888", Integer.toString(server.getLocalPort()));
      grade(alone, "shut-network");
      assertThat(said("shut-network")).doesNotContain("reached [");
      assertThat(called(server)).isFalse();
      grade(alone, "open-network", "--sandbox", "none");
      assertThat(said("open-network")).contains("reached [this machine");
      assertThat(called(server)).isTrue();
    }
  }

  private static boolean called(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static void startsHereOrSkip() {
    try {
      StudentVm.start(Bubblewrap.find(), StudentClasspath.PLAIN, Limits.plain()).close();
    } catch (SandboxException e) {
      Assumptions.abort("The sandbox cannot start here: " + e.getMessage());
    }
  }

  /** The run that graded the samples of an exercise: there is one for all the others together. */
  private static Ran graded(String exercise) throws IOException {
    if (exercise.equals(EXERCISE)) {
      return first;
    }
    if (others == null) {
      List<String> words = new ArrayList<>(List.of("grade"));
      otherExercises().forEach(id -> words.add(folder.resolve("in").resolve(id).toString()));
      words.addAll(List.of("--out", folder.resolve(out(exercise)).toString()));
      others = Ran.gradus(words.toArray(String[]::new));
    }
    return others;
  }

  private static String out(String exercise) {
    return exercise.equals(EXERCISE) ? "out-1" : "out-others";
  }

  private static Ran grade(Path submissions, String out, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("grade", submissions.toString(), "--out", folder.resolve(out).toString()));
    // With the usual limits: shorter ones cost the innocent points on a machine that is busy.
    words.addAll(List.of("--exercise", EXERCISE));
    words.addAll(List.of(more));
    return Ran.gradus(words.toArray(String[]::new));
  }

  /** A folder with this sample alone, one word of it changed. */
  private static Path only(String sample, String word, String other) throws IOException {
    Path copy = folder.resolve("one-" + sample).resolve(sample + ".ipynb");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, Files.readString(submission(sample)).replace(word, other));
    return copy.getParent();
  }

  private static Path submission(String name) {
    return folder.resolve("in").resolve(EXERCISE).resolve(name + ".ipynb");
  }

  private static Result result(String out, String name) throws IOException {
    return result(out, EXERCISE, name);
  }

  private static Result result(String out, String exercise, String name) throws IOException {
    return Result.fromJson(
        Files.readString(
            folder.resolve(out).resolve(exercise).resolve("results/" + name + ".json")));
  }

  private static Map<String, String> results(String out) throws IOException {
    return files(folder.resolve(out).resolve(EXERCISE).resolve("results"), path -> true);
  }

  /** All that was written about the students. */
  private static String said(String out) throws IOException {
    return files(folder.resolve(out), path -> true).entrySet().stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  /** A text in the forms in which a notebook might get it out. */
  private static String[] traces(String text) {
    String numbers =
        text.chars().mapToObj(letter -> letter + ".0").collect(Collectors.joining(", "));
    return new String[] {text, numbers.substring(0, 40)};
  }

  private static Map<String, String> everythingButResults() throws IOException {
    Map<String, String> all = new TreeMap<>(files(folder, path -> !isOurs(path)));
    all.putAll(files(ROOT.resolve("grader/samples"), path -> true));
    return all;
  }

  private static boolean isOurs(Path path) {
    return folder.relativize(path).getName(0).toString().matches("(out|one|open|shut)-.*");
  }

  private static Map<String, String> files(Path top, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.filter(Files::isRegularFile)
          .filter(wanted)
          .collect(
              Collectors.toMap(
                  path -> top.relativize(path).toString(),
                  SampleGradingTests::text,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
