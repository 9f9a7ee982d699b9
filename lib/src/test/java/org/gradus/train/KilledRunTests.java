package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at random moments: each time the run goes on to the same later losses. */
@SuppressWarnings("NullAway.Init") // set before each test
@Tag("long")
@Tag("one-jdk")
class KilledRunTests {

  /** {@code -Dgradus.kills=50} looks harder. */
  private static final int KILLS = Integer.getInteger("gradus.kills", 5);

  private static final int EPOCHS = 120;
  private static final int LONGEST_MILLIS = 60;

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(Path checkpoint) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongRun.class.getName(),
                checkpoint.toString(),
                Integer.toString(EPOCHS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    return process;
  }

  @Test
  void resumesToTheSameLaterLosses() throws Exception {
    List<String> straight;
    Process whole = start(folder.resolve("whole"));
    try (BufferedReader lines = whole.inputReader()) {
      straight = lines.lines().toList();
    }
    assertThat(whole.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(straight).hasSize(EPOCHS + 1).last().isEqualTo("finished");

    Path file = folder.resolve("killed");
    Random random = new Random();
    int resumedLate = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Process process = start(file);
      try (BufferedReader lines = process.inputReader()) {
        String first = lines.readLine();
        assertThat(first).as("the run goes on after kill %d", kill - 1).isNotNull();
        resumedLate += first.startsWith("1 ") ? 0 : 1;
        compare(first, straight);
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        // Through the handle: the process itself would close the pipe, and what it still holds.
        process.toHandle().destroyForcibly();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          compare(line, straight);
        }
      }
    }
    assertThat(resumedLate).as("runs that did not begin anew").isGreaterThan(KILLS / 2);

    Process last = start(file);
    try (BufferedReader lines = last.inputReader()) {
      lines.lines().forEach(line -> compare(line, straight));
    }
    assertThat(losses(file)).hasSize(2 * EPOCHS).isEqualTo(losses(folder.resolve("whole")));
  }

  private static void compare(String line, List<String> straight) {
    int blank = line.indexOf(' ');
    // A killed process may leave half a line.
    if (blank > 0 && line.split(" ").length == 3) {
      int epoch = Integer.parseInt(line.substring(0, blank));
      String expected = straight.get(epoch - 1);
      assertThat(expected).as("epoch %d", epoch).startsWith(line);
    }
  }

  private static List<Double> losses(Path checkpoint) {
    return Checkpoint.epochs(checkpoint).stream()
        .flatMap(epoch -> Stream.of(epoch.loss(), epoch.validationLoss().orElseThrow()))
        .toList();
  }
}
