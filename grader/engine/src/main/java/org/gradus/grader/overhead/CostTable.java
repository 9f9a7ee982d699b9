package org.gradus.grader.overhead;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.grader.sandbox.SandboxCosts.Cost;

/** The costs of sandboxes as a table of a page. */
final class CostTable {

  private static final String BEGIN = "<!-- written by gradus sandbox: begin -->";
  private static final String END = "<!-- written by gradus sandbox: end -->";
  private static final Pattern PLACE =
      Pattern.compile(Pattern.quote(BEGIN) + ".*" + Pattern.quote(END), Pattern.DOTALL);

  private CostTable() {}

  /** The table, in Markdown. */
  static String of(List<Cost> costs, String machine) {
    double least = costs.get(0).median();
    return "| sandbox | start to first word, median | nine of ten within | more than without |\n"
        + "|---|---|---|---|\n"
        + costs.stream()
            .map(
                cost ->
                    String.format(
                        Locale.ROOT,
                        "| %s | %.0f ms | %.0f ms | %.0f ms |\n",
                        cost.name(),
                        cost.median(),
                        cost.quantile(0.9),
                        cost.median() - least))
            .collect(Collectors.joining())
        + "\n"
        + machine
        + "\n";
  }

  /**
   * A page with the table in its place.
   *
   * @throws IllegalArgumentException when the page has no place for it
   */
  static String into(String page, String table) {
    Matcher place = PLACE.matcher(page);
    if (!place.find()) {
      throw new IllegalArgumentException("The page has no line " + BEGIN + ".");
    }
    return place.replaceFirst(Matcher.quoteReplacement(BEGIN + "\n" + table + END));
  }
}
