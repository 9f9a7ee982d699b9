package org.gradus.grader.kernel;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.gradus.grader.junit.CheckException;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Exercises;
import org.jspecify.annotations.Nullable;

/** The exercises whose checks lie on the class path. */
final class Catalog {
  /** Names the exercise of a session whose notebook does not: set by whoever starts the kernel. */
  static final String VARIABLE = "GRADUS_EXERCISE";

  private final List<Checks> all;

  Catalog(List<Class<?>> exercises) {
    this.all = exercises.stream().map(Checks::new).toList();
  }

  /** All that the service loader finds. */
  static Catalog installed() {
    return new Catalog(
        ServiceLoader.load(Exercises.class, Catalog.class.getClassLoader()).stream()
            .flatMap(provider -> provider.get().classes().stream())
            .toList());
  }

  /** Whether there is nothing to check, as in a kernel for lectures. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The exercise of this name. */
  Checks named(String id) {
    return all.stream()
        .filter(checks -> checks.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new CheckException("There are no checks for \"%s\": %s".formatted(id, known())));
  }

  /** The exercise that a session means which has named none: the environment's, or the only one. */
  Checks implied(Map<String, String> environment) {
    @Nullable String id = environment.get(VARIABLE);
    if (id != null && !id.isBlank()) {
      return named(id);
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    throw new CheckException(
        all.isEmpty()
            ? known()
            : "Which exercise? Run exercise(\"%s\") first. %s".formatted(all.get(0).id(), known()));
  }

  private String known() {
    return all.isEmpty()
        ? "No exercise's checks are on the class path of this kernel."
        : "This kernel has those of "
            + all.stream().map(Checks::id).collect(Collectors.joining(", "))
            + ".";
  }
}
