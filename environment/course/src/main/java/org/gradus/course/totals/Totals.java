package org.gradus.course.totals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.course.CourseException;

/**
 * All test results below a folder. A part is a folder directly below it.
 *
 * <p>A part that is required but missing or empty, and a file that cannot be read, each count as a
 * failed test: the last line must never look green when something was not tested.
 *
 * @param parts each part's tests, by name
 * @param problems one sentence for each failed test, missing part and unreadable file
 * @param all everything together
 */
public record Totals(Map<String, Tally> parts, List<String> problems, Tally all) {

  private static final Tally ONE_FAILED = new Tally(0, 1, 0, 0);

  /**
   * Adds up.
   *
   * @param folder where the parts' folders lie; need not exist
   * @param required parts that must have run at least one test
   */
  public static Totals of(Path folder, List<String> required) throws IOException {
    Map<String, Tally> parts = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (Path file : xmlFiles(folder)) {
      Path below = folder.relativize(file);
      String part = below.getNameCount() > 1 ? below.getName(0).toString() : "(no part)";
      Tally tally;
      try {
        JUnitXml xml = JUnitXml.read(file);
        xml.failures().forEach(failure -> problems.add(part + ": " + failure));
        tally = xml.tally();
      } catch (CourseException e) {
        problems.add(part + ": " + e.getMessage());
        tally = ONE_FAILED;
      }
      parts.merge(part, tally, Tally::plus);
    }
    for (String part : required) {
      Tally tally = parts.getOrDefault(part, Tally.NONE);
      if (tally.tests() == 0) {
        String what = parts.containsKey(part) ? "no test ran" : "this part left no results";
        problems.add(part + ": " + what + " below " + folder.resolve(part) + ".");
        parts.put(part, ONE_FAILED);
      }
    }
    Tally all = parts.values().stream().reduce(Tally.NONE, Tally::plus);
    if (all.tests() == 0) {
      problems.add("No test ran below " + folder + ".");
    }
    return new Totals(parts, List.copyOf(problems), all);
  }

  /** Whether there were tests, and none failed. */
  public boolean good() {
    return problems.isEmpty();
  }

  private static List<Path> xmlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
