package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

  private static Result result(Machine machine, Measurement other) {
    return new Result(
        "2026-01-31",
        machine,
        1,
        1,
        3,
        "MNIST (60,000 examples)",
        List.of(
            new Result.Column(
                "Gradus",
                "as the launcher",
                Map.of("MALLOC_ARENA_MAX", "1"),
                Map.of("jdk", "17", "djl", "0")),
            new Result.Column("Other", "as users", Map.of(), Map.of("python", "3"))),
        List.of(
            new Result.Run("lenet", "Other", 1, 1, 9, 1, other),
            new Result.Run("lenet", "Gradus", 1, 1, 9, 1, Sample.epochs(2.0, 2.0, 4.0)),
            new Result.Run("lenet", "Gradus", 2, 1, 9, 2, Sample.epochs(1.0))));
  }

  private static Report report(Result result) {
    return new Report(result, Optional.empty());
  }

  private static Machine machine(double before, double after) {
    return new Machine("Some Processor", 2, "Linux", before, after);
  }

  @Test
  void aRowHasBothTimesTheirRatioAndWhatWasLearned() {
    Report report = report(result(machine(0, 1), Sample.epochs(3.0)));
    assertThat(report.table(1))
        .endsWith(
            "|---|---|---|---|---|---|---|---|\n"
                + "| LeNet-5, tanh, Adam, batch 100 | Other | 2.000 (1.000) | 3.000 (1.500) | 1.50 (1.50–1.50) | 1.50"
                + " | 0.2500 / 0.2500 | 97.50 % / 97.50 % |\n");
    assertThat(report.summary())
        .endsWith(
            "lenet          one thread                 2     1.000     2.000  2.00 (2.00–2.00)   2.00"
                + System.lineSeparator());
    assertThat(report.complaints()).isEmpty();
    assertThat(report.markdown())
        .contains("## One thread\n\n| workload | peer |")
        .contains(
            "| LeNet-5, tanh, Adam, batch 100 | 2.000 (1.000) | 1.000 (0.500) | 2.00 (2.00–2.00) |")
        .contains("on 2026-01-31: Some Processor, 2 cores, Linux;")
        .contains("* **Gradus**: as the launcher (MALLOC_ARENA_MAX=1); djl 0, jdk 17\n")
        .contains("* **Other**: as users (no variable sets malloc); python 3\n")
        .doesNotContain("busy");
  }

  @Test
  void whoDidOtherWorkIsComplainedAbout() {
    Report report = report(result(machine(0, 1), Sample.losses(1, 2.0).get(0)));
    assertThat(report.table(1)).contains("0.2500 / 2.0000: **not alike** |");
    assertThat(report.complaints())
        .singleElement()
        .asString()
        .startsWith("On 'lenet' Gradus ended at a loss of 0.2500 and Other at 2.0000:");
  }

  @Test
  void aBusyMachineIsNamedInOneLine() {
    assertThat(machine(0.1, 1.2).warning()).isEmpty();
    assertThat(machine(0.1, 3).warning()).isPresent();
    Report report = report(result(machine(3.14, 1), Sample.epochs(3.0)));
    assertThat(report.markdown())
        .containsOnlyOnce("**The machine was busy with other things (load 3.1 before, 1.0 after,");
  }

  @Test
  void thisMachineHasANameAndALoad() {
    Machine here = Machine.before();
    assertThat(here.processor()).isNotBlank();
    assertThat(here.cores()).isPositive();
    assertThat(here.after().loadBefore()).isEqualTo(here.loadBefore());
  }

  @Test
  void theNumbersAreKeptForPrograms(@TempDir Path folder) throws IOException {
    Result result = result(machine(0, 1), Sample.epochs(3.0));
    report(result).write(folder.resolve("results"));
    Path json = folder.resolve("results/bench.json");
    assertThat(new ObjectMapper().readValue(json.toFile(), Result.class)).isEqualTo(result);
    assertThat(Files.readString(folder.resolve("results/bench.md")))
        .startsWith("# Training speed, side by side");
    try (Stream<Path> files = Files.list(folder.resolve("results"))) {
      assertThat(files).containsExactlyInAnyOrder(json, json.resolveSibling("bench.md"));
    }
  }
}
