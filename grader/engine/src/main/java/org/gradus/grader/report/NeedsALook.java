package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * A hand-in that a person should look at, and why. None of these is a verdict.
 *
 * @param tone the class of its state
 * @param what in a few words
 * @param text in a sentence
 */
record NeedsALook(String student, String page, String tone, String what, String text) {
  private static final int TEXT = 300;
  private static final int BYTES = 64;

  /** All of them, what was not graded first. */
  static List<NeedsALook> in(List<Standing> standings) {
    Map<String, List<Standing>> byBytes = new HashMap<>();
    for (Standing each : standings) {
      String digest = each.result().provenance().submission();
      if (digest.length() == BYTES) {
        byBytes.computeIfAbsent(digest, unused -> new ArrayList<>()).add(each);
      }
    }
    List<NeedsALook> faults = new ArrayList<>();
    List<NeedsALook> others = new ArrayList<>();
    for (Standing each : standings) {
      Result result = each.result();
      if (result.status() == Status.GRADER_FAULT) {
        faults.add(of(each, "fail", "the grader failed", result.reason()));
      } else if (result.status() == Status.NOT_GRADABLE) {
        faults.add(of(each, "fail", "not gradable", result.reason()));
      } else if (result.reason() != null) {
        others.add(of(each, "partly", "ended early", result.reason()));
      }
      if (!result.restored().isEmpty()) {
        others.add(
            of(
                each,
                "partly",
                "changed what is the course's",
                String.join(" ", result.restored())));
      }
      if (each.arrival().lateness().note() != null) {
        others.add(of(each, "not-run", "deadline", each.arrival().lateness().note()));
      }
      List<Standing> same = byBytes.getOrDefault(result.provenance().submission(), List.of());
      if (same.size() > 1) {
        String names =
            String.join(
                ", ",
                same.stream()
                    .filter(other -> !other.id().equals(each.id()))
                    .map(CohortView::name)
                    .toList());
        others.add(of(each, "partly", "the same file", "To the byte that of " + names + "."));
      }
    }
    faults.addAll(others);
    return List.copyOf(faults);
  }

  private static NeedsALook of(Standing standing, String tone, String what, @Nullable String text) {
    return new NeedsALook(
        CohortView.name(standing),
        CohortView.page(standing),
        tone,
        what,
        text == null ? "" : ShownText.of(text.strip(), TEXT));
  }
}
