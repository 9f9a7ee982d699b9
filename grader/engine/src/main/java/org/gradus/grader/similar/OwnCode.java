package org.gradus.grader.similar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.notebook.NotebookFormatException;
import org.gradus.grader.notebook.Release;
import org.gradus.grader.submission.DeepThread;

/**
 * What students wrote themselves: the cells with a task's solution, and those that they added.
 * Cells that are the course's, as it handed them out or changed since, are nobody's.
 */
public final class OwnCode implements AutoCloseable {
  /** Of processor time, for all cells of one hand-in. An honest one takes a hundredth of it. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final NotebookFile release;
  private final Set<String> names = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  // It only parses: nothing is ever evaluated in it.
  private final JShell shell =
      JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
  private DeepThread thread = new DeepThread();

  /**
   * One notebook's code.
   *
   * @param java a file that parses; empty where nothing is left
   * @param notes a sentence for each cell that was left out
   */
  public record Kept(String java, List<String> notes) {
    /** Copies the sentences. */
    public Kept {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Of hand-ins of one exercise.
   *
   * @param exercise with its solutions and outputs
   * @throws NotebookFormatException when it has no solutions
   */
  public OwnCode(NotebookFile exercise) throws NotebookFormatException {
    this.release = Release.of(exercise);
    for (int i = 0; i < release.cells().size(); i++) {
      Cell cell = release.cells().get(i);
      if (cell.type() == Cell.Type.CODE) {
        texts.add(normal(cell));
        if (cell.source().equals(exercise.cells().get(i).source())) {
          cell.name().ifPresent(names::add);
          cell.gradeId().ifPresent(names::add);
        }
      }
    }
  }

  /** The code that the course handed out, which all may have. */
  public String release() {
    return kept(release, cell -> cell.type() == Cell.Type.CODE).java();
  }

  /** The code of a hand-in that is its student's own. */
  public Kept of(NotebookFile handIn) {
    return kept(handIn, this::isOwn);
  }

  private boolean isOwn(Cell cell) {
    return cell.type() == Cell.Type.CODE
        && !cell.source().isBlank()
        && cell.name().filter(names::contains).isEmpty()
        && cell.gradeId().filter(names::contains).isEmpty()
        && !texts.contains(normal(cell));
  }

  private static String normal(Cell cell) {
    return cell.source().replaceAll("\\s+|;\\s*$", "");
  }

  private Kept kept(NotebookFile notebook, Predicate<Cell> wanted) {
    try {
      return thread.run(() -> parsed(notebook, wanted), LIMIT);
    } catch (TimeoutException e) {
      thread.close();
      thread = new DeepThread();
      return new Kept("", List.of("its cells take the parser longer than any honest ones"));
    } catch (ExecutionException e) {
      return new Kept("", List.of("its cells are too much for the parser"));
    }
  }

  private Kept parsed(NotebookFile notebook, Predicate<Cell> wanted) {
    JavaFile file = new JavaFile(shell.sourceCodeAnalysis());
    List<String> notes = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      if (wanted.test(cell)) {
        Optional<String> problem = file.add(cell.source());
        problem.ifPresent(each -> notes.add("%s does not parse: %s".formatted(cell, each)));
      }
    }
    return new Kept(file.isEmpty() ? "" : file.text(), notes);
  }

  @Override
  public void close() {
    thread.close();
    shell.close();
  }
}
