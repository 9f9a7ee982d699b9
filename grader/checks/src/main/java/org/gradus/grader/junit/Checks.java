package org.gradus.grader.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gradus.grader.binding.Binding;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the checks of one exercise, in this process and on the calling thread. */
public final class Checks {
  /** Only Jupiter, and nothing that happens to lie on the class path. */
  private static final LauncherConfig CONFIG =
      LauncherConfig.builder()
          .enableTestEngineAutoRegistration(false)
          .addTestEngines(new JupiterTestEngine())
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .build();

  /**
   * JUnit tells at each discovery that it does not sort by {@code @Order} itself, which {@link
   * NeedsOrder} does. Its warnings stay. Kept here, because a logger that nobody holds is
   * forgotten.
   */
  private static final Logger DISCOVERY =
      Logger.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier");

  static {
    DISCOVERY.setLevel(Level.WARNING);
  }

  private final Class<?> exercise;
  private final Map<String, Class<?>> questions = new LinkedHashMap<>();

  /**
   * The checks in a class.
   *
   * @throws BindingException if it is no {@link Exercise}, or has no or equal questions
   */
  public Checks(Class<?> exercise) {
    this.exercise = exercise;
    if (!exercise.isAnnotationPresent(Exercise.class)) {
      throw new BindingException(exercise.getName() + " has no @Exercise.");
    }
    Class<?>[] classes = exercise.getDeclaredClasses();
    // The order of the notebook, not the one in which the compiler happened to list them.
    Arrays.sort(classes, Comparator.comparingInt(Checks::place));
    for (Class<?> nested : classes) {
      Question question = nested.getAnnotation(Question.class);
      if (question != null && questions.put(question.value(), nested) != null) {
        throw new BindingException(
            "%s has two questions \"%s\".".formatted(exercise.getName(), question.value()));
      }
    }
    if (questions.isEmpty()) {
      throw new BindingException(exercise.getName() + " has no nested class with @Question.");
    }
  }

  private static int place(Class<?> nested) {
    Order order = nested.getAnnotation(Order.class);
    return order == null ? Order.DEFAULT : order.value();
  }

  /** {@code 02-multinomial-regression}. */
  public String id() {
    return exercise.getAnnotation(Exercise.class).value();
  }

  /**
   * What could be earned in each question, by its id.
   *
   * @throws BindingException if the tests are not as they should be
   */
  public Map<String, Double> maxima() {
    Map<String, Double> maxima = new LinkedHashMap<>();
    inSession(
        questions.keySet(),
        (session, plan) ->
            new Scores(plan).verdicts().forEach(q -> maxima.put(q.id(), q.maximum())));
    return maxima;
  }

  /** Runs all questions, without random inputs: what the notebook shows is the same every time. */
  public Verdict run(Binding binding) {
    return run(questions.keySet(), binding, null);
  }

  /**
   * Runs all questions, with random inputs for tests that ask for a {@link
   * java.util.random.RandomGenerator}.
   *
   * @param seed from which all of them follow: the same seed gives the same inputs
   * @throws IllegalArgumentException if the seed is blank
   */
  public Verdict run(Binding binding, String seed) {
    if (seed.isBlank()) {
      throw new IllegalArgumentException("The seed is blank: anybody could foresee the inputs.");
    }
    return run(questions.keySet(), binding, seed);
  }

  /**
   * Runs one question, after those that it needs.
   *
   * @return a verdict on this question alone
   * @throws CheckException if the exercise has no such question
   */
  public Verdict run(String question, Binding binding) {
    if (!questions.containsKey(question)) {
      throw new CheckException(
          "Exercise %s has no question \"%s\": its questions are %s."
              .formatted(id(), question, String.join(", ", questions.keySet())));
    }
    Set<String> wanted = new LinkedHashSet<>();
    addWithNeeds(question, wanted);
    Verdict verdict = run(wanted, binding, null);
    return new Verdict(
        id(), verdict.questions().stream().filter(q -> q.id().equals(question)).toList());
  }

  private void addWithNeeds(String question, Set<String> wanted) {
    Class<?> nested = questions.get(question);
    if (nested == null) {
      throw new BindingException(
          "@Needs names a question that %s does not have: %s.".formatted(id(), question));
    }
    Needs needs = nested.getAnnotation(Needs.class);
    if (wanted.add(question) && needs != null) {
      Arrays.stream(needs.value()).forEach(other -> addWithNeeds(other, wanted));
    }
  }

  private Verdict run(Set<String> wanted, Binding binding, @Nullable String seed) {
    List<QuestionVerdict> verdicts = new ArrayList<>();
    inSession(
        wanted,
        (session, plan) -> {
          Scores scores = new Scores(plan);
          new Run(binding, scores, seed).putInto(session.getStore());
          ScoreListener listener = new ScoreListener(scores, binding);
          session.getLauncher().execute(plan, listener);
          BindingException fault = listener.fault();
          if (fault != null) {
            throw fault;
          }
          verdicts.addAll(scores.verdicts());
        });
    return new Verdict(id(), verdicts);
  }

  private void inSession(Set<String> wanted, BiConsumer<LauncherSession, TestPlan> action) {
    List<? extends DiscoverySelector> selectors =
        questions.entrySet().stream()
            .filter(entry -> wanted.contains(entry.getKey()))
            .map(entry -> selectNestedClass(List.of(exercise), entry.getValue()))
            .toList();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .enableImplicitConfigurationParameters(false)
            .build();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(exercise.getClassLoader());
    try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
      action.accept(session, session.getLauncher().discover(request));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
