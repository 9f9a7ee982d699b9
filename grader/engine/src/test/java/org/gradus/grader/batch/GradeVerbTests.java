package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.grader.gradebook.Gradebook;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.RealSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process, with real workers, the real sandbox and the course's own exercise. */
@Timeout(180)
@Tag("long")
@Tag("one-jdk")
class GradeVerbTests {

  @TempDir private Path home = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void someSubmissions() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    folder = home.resolve("submissions");
    Exercise.reference(folder.resolve("reference.ipynb"));
  }

  @Test
  void gradesAFolderTheSameEachTime() throws Exception {
    RealSandbox.orSkip();
    Exercise.released(folder.resolve("ben/" + Exercise.ID + "/x.ipynb"));
    Exercise.broken(folder.resolve("\u001b[31mred.ipynb"), "// BEGIN SOLUTION", "System.exit(0);");
    Files.writeString(folder.resolve("02-broken.ipynb"), "{\"cells\": [");
    Files.writeString(folder.resolve("unknown.ipynb"), "{}");
    Command first = grade("--jobs", 2, "--out", home.resolve("first"));
    assertThat(first.code()).as(first.output()).isZero();
    assertThat(first.output())
        .startsWith("student    exercise")
        .containsPattern(
            "\nreference +02-multinomial-regression +(\\d+) of \\1 +graded +\\d+\\.\\d")
        .containsPattern(
            "\nben +02-multinomial-regression +0 of \\d+ +graded .*lost points: softmax")
        .containsPattern("\n02-broken .*not gradable .*This is no Jupyter notebook")
        .containsPattern("\nunknown +– +– +not gradable .*Nothing says which exercise")
        .containsPattern(
            "\n5 submissions in \\d+\\.\\d s: 3 graded, 2 not gradable, 0 grader faults\\.")
        .contains("\nResults: first/" + Exercise.ID + "/results, pages: first/" + Exercise.ID)
        .doesNotContain("\u001b");
    Map<String, String> results = files(home.resolve("first"));
    assertThat(results.keySet())
        .contains(
            "02-multinomial-regression/results/reference.json",
            "02-multinomial-regression/feedback/reference.html",
            "02-multinomial-regression/results/ben.json",
            "unknown-exercise/results/unknown.json")
        .hasSize(11);
    assertThat(home.resolve("first/" + Exercise.ID + "/gradebook.sqlite")).isNotEmptyFile();
    Result reference =
        Result.fromJson(
            Files.readString(
                home.resolve("first/02-multinomial-regression/results/reference.json")));
    assertThat(reference.status()).isEqualTo(Status.GRADED);
    assertThat(reference.points()).isEqualTo(reference.maximum()).isPositive();

    Command second = grade("--jobs", 1, "--out", home.resolve("second"));
    assertThat(second.code()).isZero();
    assertThat(files(home.resolve("second"))).isEqualTo(results);
    assertThat(files(home.resolve("cache")).keySet()).containsExactly("grading-secret");
  }

  @Test
  void asksTheGradebookBeforeItGrades() throws Exception {
    RealSandbox.orSkip();
    Path copy = folder.resolve("copy.ipynb");
    Exercise.reference(copy);
    Command first = grade("--jobs", 1, "--out", "grades");
    assertThat(first.output()).contains("2 submissions in").doesNotContain("kept");
    Map<String, String> results = files(home.resolve("grades"));
    Path page = home.resolve("grades/" + Exercise.ID + "/feedback/copy.html");
    Files.delete(page);

    Command second = grade("--jobs", 1, "--out", "grades");
    assertThat(second.output())
        .containsPattern("copy +(\\d+) of \\1 +graded +kept\n")
        .containsPattern("reference +(\\d+) of \\1 +graded +kept\n")
        .contains("2 were graded before, and nothing changed: --force grades them again.");
    assertThat(files(home.resolve("grades"))).as("pages are there again").isEqualTo(results);

    Exercise.broken(folder.resolve("new.ipynb"), "// BEGIN SOLUTION", "if (true) throw null;");
    Files.writeString(copy, Files.readString(copy).replace("BEGIN SOLUTION", "BEGIN  SOLUTION"));
    Command third = grade("--jobs", 1, "--out", "grades");
    assertThat(third.output())
        .containsPattern("copy +(\\d+) of \\1 +graded +\\d+\\.\\d\n")
        .containsPattern("new +0 of \\d+ +graded +\\d")
        .contains("1 was graded before, and nothing changed: --force grades it again.");

    Command forced = grade("--jobs", 1, "--force", "--out", "grades");
    assertThat(forced.output()).contains("3 submissions in").doesNotContain("kept");
    Command otherLimits = grade("--limits", "call=1900ms", "--out", "grades");
    assertThat(otherLimits.output()).doesNotContain("kept");
  }

  @Test
  void gradesSeveralFoldersAndArchivesAsOneCohort() throws Exception {
    RealSandbox.orSkip();
    Path late = home.resolve("late");
    Exercise.released(late.resolve("ben.ipynb"));
    Exercise.released(late.resolve("reference.ipynb"));
    Path mail = home.resolve("mail.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(mail))) {
      zip.putNextEntry(new ZipEntry("carla.ipynb"));
      Files.copy(folder.resolve("reference.ipynb"), zip);
      zip.closeEntry();
    }
    Command first = grade("mail.zip", late, "--jobs", 1, "--out", "grades");
    assertThat(first.code()).as(first.output()).isZero();
    assertThat(first.output())
        .startsWith(
            "2 hand-ins are reference's, and nobody knows which was the last: each is graded, a"
                + " person must say which counts: submissions/reference.ipynb,"
                + " late/reference.ipynb.\n")
        .containsPattern("\nreference +(\\d+) of \\1 +graded")
        .containsPattern("\nreference +0 of \\d+ +graded")
        .containsPattern("\nben +0 of \\d+ +graded")
        .containsPattern("\ncarla +(\\d+) of \\1 +graded")
        .contains("4 submissions in");
    Map<String, String> results = files(home.resolve("grades"));
    assertThat(results.keySet())
        .hasSize(9)
        .contains(Exercise.ID + "/results/ben.json", Exercise.ID + "/results/carla.json");

    Command second =
        Command.run(home, Command.classpath(), List.of(), late, mail, folder, "--out", "grades");
    assertThat(second.output())
        .contains("4 were graded before, and nothing changed: --force grades them again.");
    assertThat(files(home.resolve("grades"))).isEqualTo(results);
    try (Gradebook book = Gradebook.read(home.resolve("grades/" + Exercise.ID))) {
      assertThat(book.standings()).hasSize(4);
    }
  }

  @Test
  void theRosterNamesAndTheDeadlineCounts() throws Exception {
    RealSandbox.orSkip();
    Path own = folder.resolve("ada/" + Exercise.ID);
    Exercise.reference(own.resolve("x.ipynb"));
    Files.writeString(own.resolve("timestamp.txt"), "2026-11-21 02:00:30 UTC");
    Files.writeString(home.resolve("roster.csv"), "id,login\ns1,ada\n");
    Files.writeString(
        home.resolve("deadlines.json"),
        """
        {"02-multinomial-regression": {"due": "2026-11-20T23:59:00+01:00[Europe/Berlin]",
          "late": [{"within": "P1D", "factor": 0.5}]}}
        """);
    Command ran =
        grade("--roster", "roster.csv", "--deadlines", "deadlines.json", "--out", "grades");
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output())
        .contains("reference is not on the roster: reference.ipynb.")
        .containsPattern(
            "s1 +(\\d+) of \\1 +graded .*Late by 3 hours 1 minute .*50 % of the points")
        .containsPattern("reference +(\\d+) of \\1 +graded .*Nobody knows when");
    try (Gradebook book = Gradebook.read(home.resolve("grades/" + Exercise.ID))) {
      Standing late =
          book.standings().stream()
              .filter(each -> each.result().student().equals("s1"))
              .findFirst()
              .orElseThrow();
      assertThat(late.counted()).isEqualTo(late.result().points() / 2);
      assertThat(late.arrival().at()).isEqualTo("2026-11-21T02:00:30Z");
    }
    assertThat(home.resolve("grades/" + Exercise.ID + "/feedback/s1.html"))
        .content()
        .containsPattern("Late by 3 hours 1 minute .* What counts: [\\d.]+ of \\d+\\.");
    assertUsage("none.csv: there is no such file.", folder, "--roster", "none.csv");
    Files.writeString(home.resolve("deadlines.json"), "{\"02-x\": {}}");
    assertUsage(
        "deadlines.json, 02-x: \"due\" is missing.", folder, "--deadlines", "deadlines.json");
  }

  @Test
  void limitsAndExerciseCanBeSaid() throws Exception {
    RealSandbox.orSkip();
    Files.delete(folder.resolve("reference.ipynb"));
    Exercise.broken(
        folder.resolve("endless.ipynb"), "// BEGIN SOLUTION", "if (true) while (true) {}");
    Command ran =
        grade("--exercise", Exercise.ID, "--limits", "call=200ms,submission=3s", "--out", "grades");
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output()).containsPattern("endless +0 of \\d+ +graded");
    Result result =
        Result.fromJson(
            Files.readString(home.resolve("grades/" + Exercise.ID + "/results/endless.json")));
    assertThat(result.reason()).contains("0.2 s");
  }

  @Test
  void withoutASandboxItWarnsAloud() throws Exception {
    Command ran = grade("--sandbox", "none", "--jobs", 1, "--out", "grades");
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output())
        .startsWith("NO SANDBOX: the notebooks' code runs with all your rights")
        .containsPattern("reference +(\\d+) of \\1 +graded");
  }

  @Test
  void withoutBubblewrapItRefusesBeforeAnythingIsGraded() throws Exception {
    RealSandbox.orSkip();
    Command.assumeRoot();
    Command ran = withoutBubblewrap("/dev/null");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.output())
        .startsWith("Grading needs bubblewrap, which is not installed here. Install it:")
        .hasLineCount(1);
    assertThat(home.resolve("grades")).doesNotExist();
  }

  @Test
  void whereBubblewrapCannotStartItRefuses() throws Exception {
    RealSandbox.orSkip();
    Command.assumeRoot();
    Command ran = withoutBubblewrap("/bin/false");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.output()).startsWith("The sandbox could not start a JVM").hasLineCount(1);
    assertThat(home.resolve("grades")).doesNotExist();
  }

  /** In a mount namespace of its own, in which another file lies in its place. */
  private Command withoutBubblewrap(String instead) throws Exception {
    String script = "mount --bind " + instead + " \"$(command -v bwrap)\" && exec \"$@\"";
    return Command.run(
        home,
        Command.classpath(),
        List.of("unshare", "--mount", "sh", "-c", script, "hidden"),
        folder,
        "--out",
        "grades");
  }

  @Test
  void anOrdinaryUserGradesOneAtATime() throws Exception {
    RealSandbox.orSkip();
    Command.assumeRoot();
    Files.setPosixFilePermissions(
        Files.createDirectory(home.resolve("jars")), PosixFilePermissions.fromString("rwxr-xr-x"));
    Command ran =
        Command.run(
            home,
            Command.openClasspath(home.resolve("jars")),
            List.of("setpriv", "--reuid=60791", "--regid=60791", "--clear-groups"),
            folder,
            "--jobs",
            2,
            "--out",
            "grades");
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output())
        .startsWith("Graded one at a time: only root can")
        .containsPattern("reference +(\\d+) of \\1 +graded");
    Path secret = home.resolve("cache/grading-secret");
    assertThat(Files.getAttribute(secret, "unix:uid")).isEqualTo(60791);
  }

  @Test
  void endedHalfWayItKeepsWhatIsDone() throws Exception {
    RealSandbox.orSkip();
    Exercise.broken(
        folder.resolve("z-endless.ipynb"), "// BEGIN SOLUTION", "if (true) while (true) {}");
    // A group of its own, and the signal to all of it: so does a terminal.
    Process process =
        Command.start(
            home,
            Command.classpath(),
            List.of("setsid"),
            folder,
            "--jobs",
            1,
            "--limits",
            "call=60s,submission=60s",
            "--out",
            "grades");
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (!line.startsWith("reference")) {
      line = output.readLine();
    }
    // The worker, what starts the sandbox, and what runs inside.
    List<ProcessHandle> all = List.of();
    while (all.size() < 4) {
      Thread.sleep(100);
      all = process.descendants().toList();
    }
    assertThat(new ProcessBuilder("sh", "-c", "kill -TERM -" + process.pid()).start().waitFor())
        .isZero();
    List<String> rest = output.lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(rest)
        .containsExactly(
            "Interrupted: 1 of 2 submissions were graded; their results are kept in grades.");
    for (ProcessHandle each : all) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
    assertThat(files(home.resolve("grades")).keySet())
        .containsExactly(
            Exercise.ID + "/feedback/reference.html", Exercise.ID + "/results/reference.json");
  }

  @Test
  void wrongUseIsOneSentenceAndStatusTwo() throws Exception {
    Path empty = Files.createDirectory(home.resolve("empty"));
    assertUsage(empty + ": no notebook (*.ipynb) lies in this folder or below it.", empty);
    assertUsage("none: there is no such folder.", "none");
    assertUsage(empty + " and empty are the same: name one of them.", folder, empty, "empty");
    Path file = folder.resolve("reference.ipynb");
    assertUsage(file + " is a file: name the folder that it lies in, or a zip archive.", file);
    String exercises = String.join(", ", TestCatalog.find(getClass().getClassLoader()).ids());
    assertThat(exercises).contains("02-multinomial-regression");
    assertUsage(
        "There are no tests for the exercise 99-x; there are: " + exercises + ".",
        folder,
        "--exercise",
        "99-x");
    assertUsage("--jobs 0: at least one submission must be graded at a time.", folder, "--jobs", 0);
    assertUsage(
        "The limit call=1h is no time: write 500ms, 0.5s or 2m.", folder, "--limits", "call=1h");
  }

  private void assertUsage(String sentence, Object... arguments) throws Exception {
    Command ran = Command.run(home, Command.classpath(), List.of(), arguments);
    assertThat(ran.output()).startsWith(sentence + "\n");
    assertThat(ran.code()).isEqualTo(2);
  }

  private Command grade(Object... options) throws Exception {
    Object[] all = Stream.concat(Stream.of(folder), Stream.of(options)).toArray();
    return Command.run(home, Command.classpath(), List.of(), all);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        // What tells times is another one each time.
        if (String.valueOf(file.getFileName()).matches("gradebook\\..*|index\\.html")) {
          continue;
        }
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
