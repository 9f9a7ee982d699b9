package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is full: one in memory, mounted for this process alone. */
@Timeout(180)
@Tag("long")
@Tag("one-jdk")
class FullDiskTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasGradedIsKeptAndTheNextRunGoesOn() throws Exception {
    Command.assumeRoot();
    Path submissions = Files.createDirectory(folder.resolve("submissions"));
    for (int i = 0; i < 60; i++) {
      Files.writeString(
          submissions.resolve("s%02d.ipynb".formatted(i)), "same " + "x".repeat(9_000) + i);
    }
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path saved = Files.createDirectory(folder.resolve("saved"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // What lies on that disk is gone with it, so it is copied before.
    String script =
        """
        mount -t tmpfs -o size=1m tmpfs "$DISK" || exit 77
        "$@"; code=$?
        cp -r "$DISK"/. "$SAVED"; exit $code
        """;
    ProcessBuilder builder =
        new ProcessBuilder(
                "unshare",
                "--mount",
                "sh",
                "-c",
                script,
                "full",
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FixtureGradeMain.class.getName(),
                submissions.toString(),
                disk.toString())
            .redirectErrorStream(true);
    builder.environment().put("DISK", disk.toString());
    builder.environment().put("SAVED", saved.toString());
    Ended full = run(builder);
    assumeTrue(full.code() != 77, "No disk can be mounted here.");
    assertThat(full.code()).isNotZero();
    assertThat(full.output()).containsPattern("is full|No space left on device");
    int rows = full.output().split("99-fixture|graded  ", -1).length;
    assertThat(rows).as("some were graded before").isGreaterThan(2);

    Ended rest =
        run(
            new ProcessBuilder(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FixtureGradeMain.class.getName(),
                    submissions.toString(),
                    saved.toString())
                .redirectErrorStream(true));
    assertThat(rest.code()).as(rest.output()).isZero();
    assertThat(rest.output())
        .contains("60 submissions in")
        .containsPattern("[1-9]\\d* were graded before, and nothing changed");
    try (var files = Files.list(saved.resolve("99-fixture/results"))) {
      assertThat(files.filter(each -> each.toString().endsWith(".json"))).hasSize(60);
    }
  }

  private record Ended(int code, String output) {}

  private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
