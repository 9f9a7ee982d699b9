package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.similar.Similarities;
import org.gradus.grader.similar.Similarities.LeftOut;
import org.gradus.grader.similar.Similarities.Pair;
import org.gradus.grader.similar.Similarities.Side;

/**
 * Pairs of hand-ins that a person should read side by side. None of them is a verdict.
 *
 * @param sentence what was compared, and what it means
 * @param pairs the most alike first
 * @param notes what is not in the table, a sentence each
 * @param leftOut what was not compared
 */
record LookAtBoth(String sentence, List<Row> pairs, List<String> notes, List<Out> leftOut) {
  private static final int NAME = 100;
  private static final int TEXT = 300;
  private static final int MOST = 20;

  /** Two students, their pages, and how alike their hand-ins are. */
  record Row(String first, String firstPage, String second, String secondPage, String percent) {}

  /** A student, and why their hand-in or a cell of it was not compared. */
  record Out(String student, String why) {}

  static LookAtBoth of(Similarities similar, List<Standing> standings) {
    Map<String, Standing> byId =
        standings.stream().collect(Collectors.toMap(Standing::id, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (Pair each : similar.pairs()) {
      Optional<Standing> first = counting(each.first(), byId);
      Optional<Standing> second = counting(each.second(), byId);
      if (first.isPresent() && second.isPresent()) {
        rows.add(row(each.similarity(), first.get(), second.get()));
      }
    }
    List<String> notes = new ArrayList<>();
    if (rows.isEmpty()) {
      notes.add("No two hand-ins are alike to %s or more.".formatted(percent(similar.from())));
    }
    if (rows.size() > MOST) {
      notes.add("%d pairs more are in %s.".formatted(rows.size() - MOST, Similarities.FILE));
    }
    int old = similar.pairs().size() - rows.size();
    if (old > 0) {
      notes.add(
          "%d more %s of hand-ins that have changed since: gradus similar compares anew."
              .formatted(old, old == 1 ? "is" : "are"));
    }
    List<Out> leftOut = similar.leftOut().stream().limit(MOST).map(LookAtBoth::out).toList();
    if (similar.leftOut().size() > MOST) {
      notes.add(
          "%d notes more on what was not compared are in %s."
              .formatted(similar.leftOut().size() - MOST, Similarities.FILE));
    }
    return new LookAtBoth(
        sentence(similar), rows.stream().limit(MOST).toList(), List.copyOf(notes), leftOut);
  }

  private static String sentence(Similarities similar) {
    return """
        Likeness is no verdict. Short answers to the same question are alike by nature, and so are \
        those of people who learned together: half of all pairs here are alike to %s or more. \
        Read both. What was compared are the students' own cells in %d hand-ins, whatever names, \
        comments and layout they have, without what the course handed out%s."""
        .formatted(
            percent(similar.median()),
            similar.compared(),
            similar.tool().isEmpty() ? "" : ", by " + ShownText.of(similar.tool(), NAME));
  }

  /** The hand-in that was compared, if it is the one that counts now. */
  private static Optional<Standing> counting(Side side, Map<String, Standing> byId) {
    return Optional.ofNullable(byId.get(side.id()))
        .filter(each -> each.result().provenance().submission().equals(side.submission()));
  }

  private static Row row(double similarity, Standing first, Standing second) {
    return new Row(
        CohortView.name(first),
        CohortView.page(first),
        CohortView.name(second),
        CohortView.page(second),
        percent(similarity));
  }

  private static Out out(LeftOut leftOut) {
    String shown = ShownText.of(leftOut.student().strip(), NAME);
    return new Out(
        shown.isEmpty() ? leftOut.id() : shown, ShownText.of(leftOut.why().strip(), TEXT));
  }

  /** Rounded down: 100 % is for those who have nothing of their own. */
  private static String percent(double share) {
    return (int) Math.floor(100 * share + 1e-9) + " %";
  }
}
