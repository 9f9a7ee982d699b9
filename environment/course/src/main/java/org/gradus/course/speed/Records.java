package org.gradus.course.speed;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradus.grader.notebook.AtomicWrite;

/** The measurements that were kept, as data and as a page. */
final class Records {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path data;
  private final Path page;

  /** Those of {@code results.json} and {@code results.md} in a folder. */
  Records(Path folder) {
    data = folder.resolve("results.json");
    page = folder.resolve("results.md");
  }

  /** Adds one and writes both files anew. */
  void add(Measurement measurement) throws IOException {
    List<Measurement> all = read();
    all.add(measurement);
    AtomicWrite.write(data, (JSON.writeValueAsString(all) + "\n").getBytes(StandardCharsets.UTF_8));
    AtomicWrite.write(page, page(all).getBytes(StandardCharsets.UTF_8));
  }

  private List<Measurement> read() throws IOException {
    return Files.exists(data)
        ? new ArrayList<>(
            JSON.readValue(Files.readAllBytes(data), new TypeReference<List<Measurement>>() {}))
        : new ArrayList<>();
  }

  static String page(List<Measurement> all) {
    StringBuilder text = new StringBuilder();
    text.append("# How fast the grader grades\n\n");
    text.append("Written by `make bench-grader` from [results.json](results.json);");
    text.append(" [README](README.md) says how it is measured.\n\n");
    text.append("| run | submissions a second | seconds | processor seconds | of the machine |");
    text.append(" load before | machine |\n|---|---|---|---|---|---|---|\n");
    for (Measurement each : all) {
      text.append(
          format(
              "| %s %s | %.1f%s | %.1f | %.0f | %.0f | %.1f | %s; %s |\n",
              each.date(),
              each.what(),
              each.aSecond(),
              each.quiet() ? "" : " (busy)",
              each.seconds(),
              each.processorSeconds(),
              each.machineSeconds(),
              each.load(),
              each.machine(),
              each.versions()));
    }
    text.append("\n*busy*: others computed on the machine, and the seconds do not count.\n");
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).profile().isEmpty()) {
        text.append(profile(all.get(i)));
        break;
      }
    }
    return text.toString();
  }

  private static String profile(Measurement measurement) {
    double whole = measurement.profile().stream().mapToDouble(Profile.Line::seconds).sum();
    StringBuilder text = new StringBuilder();
    text.append(
        format("\n## Where the time goes: %s %s\n\n", measurement.date(), measurement.what()));
    text.append("Wall time within the workers and the supervisor, each part without those in it,");
    text.append(" of a run of its own with the flight recorder on.\n\n");
    text.append("| part | times | ms a submission | share |\n|---|---|---|---|\n");
    for (Profile.Line line : measurement.profile()) {
      text.append(
          format(
              "| %s | %d | %.1f | %.0f %% |\n",
              line.what(),
              line.times(),
              1e3 * line.seconds() / measurement.submissions(),
              100 * line.seconds() / whole));
    }
    return text.toString();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
