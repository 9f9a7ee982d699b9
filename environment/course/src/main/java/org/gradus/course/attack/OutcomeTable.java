package org.gradus.course.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.AtomicWrite;

/** The table of the cases between two markers of a README. */
public final class OutcomeTable {

  /**
   * Times under which the collection is graded: shorter ones cost the innocent on a busy machine.
   */
  public static final String LIMITS = "call=2s,cell=4s,submission=25s";

  private static final Pattern BETWEEN =
      Pattern.compile("(<!-- attacks: begin -->\n)(.*?)(<!-- attacks: end -->)", Pattern.DOTALL);

  private OutcomeTable() {}

  /**
   * Puts a table in the place of the one that is there.
   *
   * @throws CourseException when the file has no markers
   */
  public static void write(Path readme, List<CaseOutcome> outcomes) throws IOException {
    Matcher between = found(readme);
    String text = between.replaceFirst("$1" + Matcher.quoteReplacement(table(outcomes)) + "$3");
    AtomicWrite.write(readme, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the table of the file says otherwise, its seconds apart; a line each. */
  public static List<String> differences(Path readme, List<CaseOutcome> outcomes)
      throws IOException {
    List<String> stands = withoutSeconds(found(readme).group(2));
    List<String> seen = withoutSeconds(table(outcomes));
    List<String> differences = new ArrayList<>();
    for (String line : seen) {
      if (!stands.contains(line)) {
        differences.add("not in the table: " + line);
      }
    }
    for (String line : stands) {
      if (!seen.contains(line)) {
        differences.add("only in the table: " + line);
      }
    }
    return differences;
  }

  private static Matcher found(Path readme) throws IOException {
    Matcher between = BETWEEN.matcher(Course.text(readme));
    if (!between.find()) {
      throw new CourseException(
          readme + " lacks the lines <!-- attacks: begin --> and <!-- attacks: end -->.");
    }
    return between;
  }

  private static List<String> withoutSeconds(String table) {
    return table.lines().map(line -> line.replaceFirst(" [^|]*\\|$", "")).toList();
  }

  private static String table(List<CaseOutcome> outcomes) {
    StringBuilder table =
        new StringBuilder("\n| group | case | what it is | outcome | seconds |\n");
    table.append("|---|---|---|---|---|\n");
    for (CaseOutcome each : outcomes) {
      table.append(
          "| %s | `%s` | %s | %s | %s |\n"
              .formatted(
                  each.group(),
                  each.name(),
                  each.whatItIs().replace("|", "\\|").replace("<", "&lt;"),
                  each.outcome(),
                  Double.isNaN(each.seconds())
                      ? "–"
                      : String.format(Locale.ROOT, "%.1f", each.seconds())));
    }
    return table.append("\n").toString();
  }
}
