package org.gradus.course.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gradus.course.attack.Soak.Run;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.SandboxException;

/** What a soak found, as a page for people. */
public final class SoakReport {

  private SoakReport() {}

  /** Writes the page. */
  public static void write(Path file, Soak.State state) throws IOException {
    AtomicWrite.write(file, page(state).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Soak.State state) throws IOException {
    int lost = state.runs().stream().mapToInt(Run::lost).sum();
    long faults = state.runs().stream().mapToLong(Run::faults).sum();
    int innocents = state.runs().stream().mapToInt(Run::innocents).sum();
    int cases = state.runs().stream().mapToInt(Run::cases).sum();
    long problems = state.runs().stream().mapToLong(run -> run.problems().size()).sum();
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Soak

        Written by `make soak`: all attacks and faults in an order that is another in each round, with innocent submissions between.
        In every round each case must end as its source says and get the same bytes as in the first one, and nothing else may change.

        """);
    page.append("* Last round: %s\n".formatted(state.runs().get(state.runs().size() - 1).ended()));
    page.append("* Machine: %s\n".formatted(machine()));
    page.append(
        "* Versions: Gradus %s, JDK %s, %s\n"
            .formatted(Provenance.version(), Runtime.version(), sandbox()));
    page.append(
        "* Rounds: %d, with %d cases and %d innocent submissions in all\n"
            .formatted(state.runs().size(), cases, innocents));
    page.append("* Innocents that lost anything: %d\n".formatted(lost));
    page.append("* Faults of the grader: %d\n".formatted(faults));
    page.append("* All that was not as it must be: %d\n\n".formatted(problems));
    page.append("| round | cases | innocents | lost | faults | problems | seconds |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    for (Run run : state.runs()) {
      page.append(
          "| %d | %d | %d | %d | %d | %d | %d |\n"
              .formatted(
                  run.seed(),
                  run.cases(),
                  run.innocents(),
                  run.lost(),
                  run.faults(),
                  run.problems().size(),
                  run.seconds()));
    }
    String told =
        state.runs().stream()
            .flatMap(run -> run.problems().stream().map(each -> "* " + firstLine(run, each)))
            .collect(Collectors.joining("\n"));
    return page + (told.isEmpty() ? "" : "\n" + told + "\n");
  }

  private static String firstLine(Run run, String problem) {
    String line = problem.lines().findFirst().orElse("");
    return "Round %d: %s".formatted(run.seed(), line.substring(0, Math.min(300, line.length())));
  }

  private static String machine() throws IOException {
    return "%s %s, %d processors, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            memory());
  }

  private static String memory() throws IOException {
    Path file = Path.of("/proc/meminfo");
    if (!Files.exists(file)) {
      return "memory unknown";
    }
    long kilobytes = Long.parseLong(Files.readAllLines(file).get(0).replaceAll("[^0-9]", ""));
    return Math.round(kilobytes / 1024.0 / 1024.0) + " GB of memory";
  }

  private static String sandbox() {
    try {
      return Bubblewrap.find().description();
    } catch (SandboxException e) {
      return "no sandbox";
    }
  }
}
