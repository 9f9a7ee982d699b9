package org.gradus.grader.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Exercises;
import org.gradus.grader.junit.HiddenExercises;

/**
 * Which classes hold an exercise's tests. Those of an exercise are looked at when they are first
 * asked for: a run grades one exercise, and JUnit takes its time over each.
 */
public final class TestCatalog {
  private final SortedMap<String, Class<?>> open;
  private final Map<String, Class<?>> hidden;
  private final Map<String, ExerciseTests> known = new ConcurrentHashMap<>();

  /**
   * The tests in these classes.
   *
   * @throws BindingException if two are of one exercise, or hidden ones lack their public ones: the
   *     course's fault
   */
  public TestCatalog(List<Class<?>> open, List<Class<?>> hidden) {
    this.open = new TreeMap<>(byId(open));
    this.hidden = byId(hidden);
    for (String id : this.hidden.keySet()) {
      if (!this.open.containsKey(id)) {
        throw new BindingException(
            "Exercise %s has hidden tests, but no public ones.".formatted(id));
      }
    }
  }

  /** All that the service loader finds. */
  public static TestCatalog find(ClassLoader loader) {
    List<Class<?>> open = new ArrayList<>();
    ServiceLoader.load(Exercises.class, loader).forEach(each -> open.addAll(each.classes()));
    List<Class<?>> hidden = new ArrayList<>();
    ServiceLoader.load(HiddenExercises.class, loader)
        .forEach(each -> hidden.addAll(each.classes()));
    return new TestCatalog(open, hidden);
  }

  private static Map<String, Class<?>> byId(List<Class<?>> classes) {
    Map<String, Class<?>> byId = new LinkedHashMap<>();
    for (Class<?> each : classes) {
      Exercise exercise = each.getAnnotation(Exercise.class);
      if (exercise == null) {
        throw new BindingException(each.getName() + " has no @Exercise.");
      }
      Class<?> other = byId.put(exercise.value(), each);
      if (other != null) {
        throw new BindingException(
            "Exercise %s has tests in two classes, %s and %s."
                .formatted(exercise.value(), other.getName(), each.getName()));
      }
    }
    return byId;
  }

  /**
   * The tests of an exercise, if there are some.
   *
   * @throws BindingException if they are not as they should be: the course's fault
   */
  public Optional<ExerciseTests> exercise(String id) {
    return Optional.ofNullable(open.get(id))
        .map(tests -> known.computeIfAbsent(id, each -> new ExerciseTests(tests, hidden.get(id))));
  }

  /** The exercises that have tests, in the order of their names. */
  public List<String> ids() {
    return List.copyOf(open.keySet());
  }

  /**
   * SHA-256 of an exercise's tests, public and hidden: another one as soon as a test changes.
   *
   * @return hexadecimal digits; "" if the exercise has no tests
   */
  public String digest(String id) {
    return exercise(id).map(ExerciseTests::digest).orElse("");
  }
}
