package org.gradus.grader.grading;

import java.util.List;
import java.util.Map;
import org.gradus.grader.binding.Adapters;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.NotebookShell;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.submission.Definition;
import org.gradus.grader.submission.Submission;
import org.jspecify.annotations.Nullable;

/** The shell of a submission, and the adapters that were compiled in it. */
final class SandboxShell implements NotebookShell, Adapters.Reach<AdapterClass> {
  private final Submission submission;
  private final Endings endings;
  private Map<String, byte[]> classes = Map.of();

  SandboxShell(Submission submission, Endings endings) {
    this.submission = submission;
    this.endings = endings;
  }

  /** A class within a block: nothing that the notebook defines can have its name, or take it. */
  @Override
  public String snippet(String className, String declaration) {
    return "{ " + declaration + " }";
  }

  @Override
  public List<String> evaluate(String snippet) {
    Definition definition;
    try {
      definition = submission.define(snippet);
    } catch (SandboxException e) {
      throw new BindingException(String.valueOf(e.getMessage()), e);
    }
    classes = definition.classes();
    CallException failure = definition.failure();
    if (failure != null) {
      throw endings.outside(failure);
    }
    return definition.problems();
  }

  @Override
  public @Nullable AdapterClass take(String className) {
    return classes.entrySet().stream()
        .filter(each -> each.getKey().endsWith("$1" + className))
        .map(each -> AdapterClass.read(each.getKey(), each.getValue()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String definitions(String name) {
    return submission.definitions(name);
  }

  @Override
  public String undefined() {
    return submission.undefined();
  }
}
