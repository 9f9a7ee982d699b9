package org.gradus.grader.hidden;

import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

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

  Verdict run(Checks checks) {
    return checks.run(binding);
  }

  Verdict run(Checks checks, String seed) {
    return checks.run(binding, seed);
  }

  @Override
  public void close() {
    binding.close();
    shell.close();
  }
}
