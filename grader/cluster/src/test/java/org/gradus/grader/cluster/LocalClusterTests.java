package org.gradus.grader.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, with Spark's executor inside it. */
class LocalClusterTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void gradesAsTheCommandOnOneMachineDoes() throws Exception {
    Path cohort = Cohort.in(folder.resolve("cohort"));
    var expected = Results.ofTheCommand(cohort, folder.resolve("alone"));

    // Here its folders are named one by one.
    String second = cohort.resolve(Cohort.EXERCISES.get(1)).toString();
    Ended ended =
        run(
            cohort.resolve(Cohort.EXERCISES.get(0)),
            second,
            "--master",
            "local[2]",
            "--per-task",
            "12",
            "--out",
            "spark");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(Results.rows(ended.out())).isEqualTo(Cohort.SIZE);
    assertThat(Results.in(folder.resolve("spark"))).isEqualTo(expected);

    // The gradebook has all of it now.
    Ended again = run(cohort, "--master", "local[2]", "--out", "spark");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).contains(Cohort.SIZE + " were graded before");
    assertThat(Results.attempts(folder.resolve("spark"))).isEqualTo(Cohort.SIZE);
  }

  @Test
  void aNodeWithoutSandboxSaysWhatItLacks() throws Exception {
    ProcessBuilder builder = command(one(), "--master", "local[1]", "--out", "results");
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Path bubblewrap =
        Files.writeString(
            broken.resolve("bwrap"),
            "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2; exit 1\n");
    Files.setPosixFilePermissions(bubblewrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    builder.environment().put("PATH", broken.toString());

    Ended ended = Spark.run(builder);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("could not grade.", "namespace", "Spark gave up");
    assertThat(folder.resolve("results/02-multinomial-regression/results")).doesNotExist();
  }

  @Test
  void aClusterThatIsNotThereIsASentence() throws Exception {
    Path one = one();
    assertThat(run(one, "--master", "spark://127.0.0.1:1"))
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo(1);
              assertThat(ended.err())
                  .startsWith("Nobody answers at spark://127.0.0.1:1")
                  .hasLineCount(1);
            });
    assertThat(run(one, "--master", "lokal[2]", "--out", "results").err())
        .startsWith("Spark does not start (Could not parse Master URL: 'lokal[2]').")
        .hasLineCount(1);
  }

  private Path one() throws IOException {
    Path submissions = Files.createDirectories(folder.resolve("one"));
    Files.copy(
        Cohort.ROOT.resolve("notebooks/exercises/02-multinomial-regression.ipynb"),
        submissions.resolve("ada.ipynb"));
    return submissions;
  }

  private Ended run(Path submissions, String... arguments) throws Exception {
    return Spark.run(command(submissions, arguments));
  }

  private ProcessBuilder command(Path submissions, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = submissions.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Spark.gradusCluster(folder, all);
  }
}
