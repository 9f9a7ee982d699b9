package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How much of the machine's memory a long run takes, all told: the engine's, Java's, the rest. */
@EnabledOnOs(OS.LINUX)
@Tag("long")
class SteadyMemoryTests {
  private static final double GROWTH = 1.05;

  @Test
  void fiftyEpochsAndAThousandPredictionsStayWithinFivePercent(@TempDir Path folder)
      throws IOException, InterruptedException {
    // All of the heap is there from the start, so that what grows is somebody's leak.
    Map<String, List<Long>> sizes =
        sizes(
            List.of("-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch"),
            SteadyRun.class,
            folder.toString());
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

  @Test
  void networksThatNobodyClosedDoNotPileUp() throws IOException, InterruptedException {
    // A heap with so much room that by itself the collector never looks.
    List<Long> sizes =
        sizes(List.of("-Xms1500m", "-Xmn1200m"), ForgottenRun.class)
            .getOrDefault("network", List.of());
    assertThat(sizes).hasSize(40);
    // Forty networks of 16 MB are 640 MB, and as much again passes through the heap: without a
    // collector that is asked to look, it was 1,100 MB.
    long end = sizes.subList(20, 40).stream().mapToLong(size -> size).max().orElseThrow();
    assertThat(end - sizes.get(4)).isLessThan(400L << 20);
  }

  /** The third word of each line that a process prints, by the first. */
  private static Map<String, List<Long>> sizes(
      List<String> options, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      return lines
          .lines()
          .map(line -> List.of(line.split(" ", -1)))
          .collect(
              Collectors.groupingBy(
                  words -> words.get(0),
                  Collectors.mapping(words -> Long.parseLong(words.get(2)), Collectors.toList())));
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
