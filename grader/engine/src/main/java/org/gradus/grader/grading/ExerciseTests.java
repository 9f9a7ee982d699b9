package org.gradus.grader.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Checks;
import org.jspecify.annotations.Nullable;

/** The tests of one exercise: those that students have, and those that they do not. */
public final class ExerciseTests {
  private final Checks open;
  private final @Nullable Checks hidden;
  private final String digest;
  private final double maximum;

  /**
   * Looks at the tests without running any.
   *
   * @throws BindingException if they do not fit together
   */
  ExerciseTests(Class<?> openClass, @Nullable Class<?> hiddenClass) {
    this.open = new Checks(openClass);
    this.hidden = hiddenClass == null ? null : new Checks(hiddenClass);
    Map<String, Double> openMaxima = open.maxima();
    Map<String, Double> hiddenMaxima = hidden == null ? Map.of() : hidden.maxima();
    for (String question : hiddenMaxima.keySet()) {
      if (!openMaxima.containsKey(question)) {
        throw new BindingException(
            "The hidden tests of %s ask a question that the public ones do not: %s."
                .formatted(id(), question));
      }
    }
    List<Class<?>> classes = new ArrayList<>(List.of(openClass));
    if (hiddenClass != null) {
      classes.add(hiddenClass);
    }
    this.digest = Digest.of(ClassFiles.of(classes));
    this.maximum = Points.sum(openMaxima.values()) + Points.sum(hiddenMaxima.values());
  }

  /** {@code 02-multinomial-regression}. */
  public String id() {
    return open.id();
  }

  /** Those that students have. */
  Checks open() {
    return open;
  }

  /** Those that they do not, where there are some. */
  Optional<Checks> hidden() {
    return Optional.ofNullable(hidden);
  }

  /** SHA-256 of their class files: another one as soon as a test changes. */
  public String digest() {
    return digest;
  }

  /** The points that could be earned, public and hidden. */
  public double maximum() {
    return maximum;
  }
}
