package org.gradus.grader.batch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exercises that can be graded.
 *
 * @param all their ids, {@code 02-multinomial-regression}
 */
record ExerciseIds(List<String> all) {

  private static final Pattern NUMBERED = Pattern.compile("(\\d\\d-).*", Pattern.DOTALL);

  ExerciseIds {
    all = List.copyOf(all);
  }

  boolean has(String id) {
    return all.contains(id);
  }

  /** The one that a folder or a file means: its own name, or another one with its number. */
  Optional<String> meant(String name) {
    if (has(name)) {
      return Optional.of(name);
    }
    Matcher numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      return Optional.empty();
    }
    List<String> candidates = all.stream().filter(id -> id.startsWith(numbered.group(1))).toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  @Override
  public String toString() {
    return all.isEmpty() ? "none" : String.join(", ", all);
  }
}
