package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.exercises.MultinomialRegressionChecks;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;

/** The control: a grader in whose own process the notebooks' code runs, beside all tests. */
final class OneProcessMain {

  private OneProcessMain() {}

  /** Takes notebooks, and writes the verdict of each beside it, as NAME.json. */
  public static void main(String[] notebooks) throws IOException {
    for (String each : notebooks) {
      Path file = Path.of(each);
      Files.writeString(Path.of(each.replaceFirst("\\.ipynb$", ".json")), verdict(file));
    }
    System.exit(0);
  }

  private static String verdict(Path file) throws IOException {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      List.of("java.util.*", "java.io.*", "java.net.*", "java.nio.file.*")
          .forEach(name -> shell.eval("import " + name + ";"));
      shell.eval("import java.util.concurrent.*;");
      shell.eval("import java.util.stream.*;");
      for (Cell cell : NotebookFile.read(file).cells()) {
        if (cell.type() == Cell.Type.CODE && cell.grading().isEmpty()) {
          run(shell, cell.source());
        }
      }
      try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
        return new Checks(MultinomialRegressionChecks.class).run(binding).toJson();
      }
    }
  }

  private static void run(JShell shell, String source) {
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      shell.eval(next.source());
      rest = next.remaining();
    }
  }
}
