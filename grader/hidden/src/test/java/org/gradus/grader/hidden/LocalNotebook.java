package org.gradus.grader.hidden;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;

/** A notebook that we wrote ourselves, in a JShell of this process: fast, and open to anything. */
final class LocalNotebook implements AutoCloseable {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final KernelBinding binding = new KernelBinding(shell, frame -> null);

  /** Runs the cells that grading runs. */
  LocalNotebook(NotebookFile notebook) {
    shell.eval("import java.util.*;");
    shell.eval("import java.util.function.*;");
    shell.eval("import java.util.stream.*;");
    notebook.cells().stream()
        .filter(cell -> cell.type() == Cell.Type.CODE)
        .filter(cell -> cell.grading().isEmpty())
        .forEach(cell -> run(cell.source()));
  }

  private void run(String source) {
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new IllegalArgumentException("This is no complete Java: " + rest);
      }
      shell.eval(next.source());
      rest = next.remaining();
    }
  }

  /** What the public checks find. */
  Verdict open(CourseExercise exercise) {
    return exercise.open().run(binding);
  }

  /** What the hidden tests find with this seed. */
  Verdict hidden(CourseExercise exercise, String seed) {
    return exercise.hidden().run(binding, seed);
  }

  /** Both together, question by question: a result for each of so many seeds. */
  List<Result> results(CourseExercise exercise, int seeds) {
    Verdict open = open(exercise);
    return IntStream.range(0, seeds)
        .mapToObj(seed -> "seed " + seed)
        .map(seed -> result(exercise.id(), open, hidden(exercise, seed), seed))
        .toList();
  }

  private static Result result(String exercise, Verdict open, Verdict hidden, String seed) {
    Map<String, QuestionVerdict> byId =
        hidden.questions().stream()
            .collect(Collectors.toMap(QuestionVerdict::id, Function.identity()));
    List<QuestionResult> questions =
        open.questions().stream()
            .map(each -> together(each, Objects.requireNonNull(byId.get(each.id()))))
            .toList();
    return new Result(
        Result.FORMAT,
        exercise,
        "nobody",
        Status.GRADED,
        null,
        questions.stream().mapToDouble(QuestionResult::points).sum(),
        questions.stream().mapToDouble(QuestionResult::maximum).sum(),
        questions,
        List.of(),
        new Provenance("", "", "", seed));
  }

  private static QuestionResult together(QuestionVerdict open, QuestionVerdict hidden) {
    return new QuestionResult(
        open.id(),
        open.title(),
        open.points() + hidden.points(),
        open.maximum() + hidden.maximum(),
        open.tests(),
        hidden.tests());
  }

  @Override
  public void close() {
    binding.close();
    shell.close();
  }
}
