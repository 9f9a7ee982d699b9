package org.gradus.grader.batch;

import java.time.Instant;
import java.util.List;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Who handed a file in, and when, as the tool says it that collected the file.
 *
 * @param words that all mean this student, the best one first
 * @param at when; null when nobody knows
 */
record Origin(List<String> words, @Nullable Instant at) {
  Origin {
    words = List.copyOf(words);
  }

  /** The student by the roster, else by the first word. */
  String student(Roster roster) {
    return words.stream()
        .flatMap(word -> roster.id(word).stream())
        .findFirst()
        .orElseGet(() -> words.get(0));
  }

  /** Whether the roster has this student. */
  boolean isOn(Roster roster) {
    return words.stream().anyMatch(word -> roster.id(word).isPresent());
  }
}
