package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How much of the machine's memory a long run takes, all told: the engine's, Java's, the rest. */
@EnabledOnOs(OS.LINUX)
class SteadyMemoryTests {
  private static final double GROWTH = 1.05;

  @Test
  void fiftyEpochsAndAThousandPredictionsStayWithinFivePercent(@TempDir Path folder)
      throws IOException, InterruptedException {
    // All of the heap is there from the start, so that what grows is somebody's leak.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SteadyRun.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, List<Long>> sizes;
    try (BufferedReader lines = process.inputReader()) {
      sizes =
          lines
              .lines()
              .map(line -> List.of(line.split(" ", -1)))
              .collect(
                  Collectors.groupingBy(
                      words -> words.get(0),
                      Collectors.mapping(
                          words -> Long.parseLong(words.get(2)), Collectors.toList())));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(sizes).containsOnlyKeys("classes", "numbers", "predict");
    assertThat(sizes.get("classes")).hasSize(50);
    sizes.forEach(
        (what, size) -> {
          // The first ones still load code and fill the engine's caches.
          long begin = size.get(size.size() / 10);
          long end = size.get(size.size() - 1);
          assertThat((double) end / begin)
              .as("%s: from %,d to %,d bytes", what, begin, end)
              .isLessThan(GROWTH);
        });
  }
}
