package org.gradus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what was measured, and how much else went on.
 *
 * @param processor the model, as the system names it
 * @param cores how many this process may use
 * @param system operating system and architecture
 * @param loadBefore processes that wanted to compute in the minute before the first run; negative
 *     where the system does not say
 * @param loadAfter the same at the end, or for many runs their median: 1 is the benchmark itself
 */
public record Machine(
    String processor, int cores, String system, double loadBefore, double loadAfter) {
  private static final double IDLE = 0.5;
  private static final Path CPU = Path.of("/proc/cpuinfo");

  /** This one, as it is before the first run. */
  public static Machine before() {
    return new Machine(
        model(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        load(),
        0);
  }

  /** The same with the load as it is at the end. */
  public Machine after() {
    return new Machine(processor, cores, system, loadBefore, load());
  }

  /** The same after runs that may have been made at several times: by the median of their loads. */
  Machine after(List<Result.Run> runs) {
    double others =
        Measurement.median(
            runs.stream().map(run -> Math.max(0, run.load() - run.threads())).toList());
    return new Machine(processor, cores, system, loadBefore, 1 + others);
  }

  /** {@code AMD EPYC, 2 cores, Linux amd64}. */
  public String words() {
    return "%s, %d cores, %s".formatted(processor, cores, system);
  }

  /** What a reader must know when others computed as well; empty on a quiet machine. */
  public Optional<String> warning() {
    boolean busy = loadBefore > IDLE || loadAfter > 1 + IDLE;
    return busy
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "The machine was busy with other things (load %.1f before, %.1f after, where 0 and 1 are quiet): trust processor seconds and ratios, not seconds.",
                loadBefore,
                loadAfter))
        : Optional.empty();
  }

  /** The same as a line of a page, in bold type. */
  public String remark() {
    return warning().map(words -> "\n**" + words + "**").orElse("");
  }

  /**
   * Processes that wanted to compute in the last minute; negative where the system does not say.
   */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String model() {
    if (!Files.isReadable(CPU)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      throw new BenchException("%s cannot be read: %s.".formatted(CPU, e.getMessage()), e);
    }
  }
}
