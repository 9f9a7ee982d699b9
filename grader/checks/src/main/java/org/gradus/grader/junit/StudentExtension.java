package org.gradus.grader.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives a test the student's code for a parameter whose type is an interface nested in the exercise
 * class, and skips what needs something that has not passed.
 */
final class StudentExtension implements ParameterResolver, ExecutionCondition {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Class<?> outer = type.getEnclosingClass();
    return type.isInterface() && outer != null && outer.isAnnotationPresent(Exercise.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Run.of(context).binding().bind(parameter.getParameter().getType());
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Needs> needs =
        context.getElement().flatMap(e -> AnnotationSupport.findAnnotation(e, Needs.class));
    List<String> missing =
        needs.stream()
            .flatMap(n -> Arrays.stream(n.value()))
            .flatMap(name -> missing(name, context).stream())
            .toList();
    return missing.isEmpty()
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(
            "Not run, because it needs %s first.".formatted(String.join(" and ", missing)));
  }

  /** The needed thing in words, if it has not passed. */
  private static Optional<String> missing(String name, ExtensionContext context) {
    Scores scores = Run.of(context).scores();
    return context
        .getTestMethod()
        .map(method -> scores.missingTest(method.getDeclaringClass(), name))
        .orElseGet(() -> scores.missingQuestion(name));
  }
}
