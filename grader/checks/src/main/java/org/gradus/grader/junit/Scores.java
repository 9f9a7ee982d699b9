package org.gradus.grader.junit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The scores of a run, by test and by question, in the order of the plan. */
final class Scores {
  private final Map<UniqueId, Score> byId = new LinkedHashMap<>();
  private final Map<Class<?>, List<Score>> byQuestion = new LinkedHashMap<>();
  private final Map<Class<?>, String> titles = new LinkedHashMap<>();

  Scores(TestPlan plan) {
    plan.getRoots().forEach(root -> add(root, plan));
  }

  private void add(TestIdentifier identifier, TestPlan plan) {
    if (identifier.getSource().orElse(null) instanceof MethodSource source) {
      Class<?> question = question(source.getJavaClass());
      if (question == null) {
        throw new BindingException(
            "The test %s stands in no class with @Question, so nobody could earn its points."
                .formatted(source.getMethodName()));
      }
      Score score = new Score(source.getJavaMethod(), identifier.getDisplayName());
      byId.put(identifier.getUniqueIdObject(), score);
      byQuestion.computeIfAbsent(question, q -> new ArrayList<>()).add(score);
      titles.computeIfAbsent(question, q -> title(q, identifier, plan));
      return;
    }
    plan.getChildren(identifier).forEach(child -> add(child, plan));
  }

  private static String title(Class<?> question, TestIdentifier test, TestPlan plan) {
    String title = question.getAnnotation(Question.class).title();
    return title.isEmpty()
        ? plan.getParent(test).map(TestIdentifier::getDisplayName).orElse("")
        : title;
  }

  private static @Nullable Class<?> question(Class<?> testClass) {
    Class<?> outer = testClass;
    while (outer != null && !outer.isAnnotationPresent(Question.class)) {
      outer = outer.getEnclosingClass();
    }
    return outer;
  }

  /** The scores that an identifier touches: its test's own, or those of all tests of a class. */
  Collection<Score> touchedBy(TestIdentifier identifier) {
    UniqueId id = identifier.getUniqueIdObject();
    for (UniqueId up = id; up.getSegments().size() > 1; up = up.removeLastSegment()) {
      Score score = byId.get(up);
      if (score != null) {
        return List.of(score);
      }
    }
    return byId.entrySet().stream()
        .filter(entry -> entry.getKey().hasPrefix(id))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The needed test in words if it has not passed. */
  Optional<String> missingTest(Class<?> testClass, String name) {
    Score score =
        byId.values().stream()
            .filter(s -> s.method().getDeclaringClass() == testClass)
            .filter(s -> s.method().getName().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new BindingException("@Needs names a test that is not there: " + name + "."));
    return score.hasPassed()
        ? Optional.empty()
        : Optional.of("the check \"%s\"".formatted(score.sentence()));
  }

  /** The needed question in words if not all its tests have passed. */
  Optional<String> missingQuestion(String id) {
    List<Score> scores =
        byQuestion.entrySet().stream()
            .filter(entry -> id(entry.getKey()).equals(id))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () ->
                    new BindingException("@Needs names a question that is not there: " + id + "."));
    return scores.stream().allMatch(Score::hasPassed)
        ? Optional.empty()
        : Optional.of("the question \"%s\"".formatted(id));
  }

  List<QuestionVerdict> verdicts() {
    return byQuestion.entrySet().stream()
        .map(entry -> verdict(entry.getKey(), entry.getValue()))
        .toList();
  }

  private QuestionVerdict verdict(Class<?> question, List<Score> scores) {
    List<TestVerdict> tests = scores.stream().map(Score::verdict).toList();
    return new QuestionVerdict(
        id(question),
        titles.getOrDefault(question, ""),
        tests.stream().mapToDouble(TestVerdict::points).sum(),
        tests.stream().mapToDouble(TestVerdict::maximum).sum(),
        tests);
  }

  private static String id(Class<?> question) {
    return question.getAnnotation(Question.class).value();
  }
}
