package org.gradus.grader.hidden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Exercises;
import org.gradus.grader.junit.HiddenExercises;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleNotebook;
import org.gradus.grader.samples.Samples;

/**
 * An exercise of the course with its tests, its solved notebook and its samples.
 *
 * @param open the public checks
 * @param hidden the hidden tests
 */
record CourseExercise(String id, Checks open, Checks hidden) {
  static final Path ROOT = Path.of(System.getProperty("gradus.root", "../.."));

  /** All that have public checks; the tests of each are found as grading finds them. */
  static Stream<CourseExercise> all() {
    List<Checks> hidden = hiddenClasses().map(Checks::new).toList();
    return publicClasses()
        .map(Checks::new)
        .map(open -> new CourseExercise(open.id(), open, of(open.id(), hidden)));
  }

  static Stream<Class<?>> publicClasses() {
    return ServiceLoader.load(Exercises.class).stream()
        .flatMap(provider -> provider.get().classes().stream());
  }

  static Stream<Class<?>> hiddenClasses() {
    return ServiceLoader.load(HiddenExercises.class).stream()
        .flatMap(provider -> provider.get().classes().stream());
  }

  private static Checks of(String id, List<Checks> all) {
    return all.stream()
        .filter(checks -> checks.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    id + " has no hidden tests: write them and list them in HiddenTests."));
  }

  /** The notebook with its author's solutions. */
  NotebookFile reference() throws IOException {
    return NotebookFile.read(ROOT.resolve("notebooks/exercises/" + id + ".ipynb"));
  }

  /** The samples, by name. */
  List<Sample> samples() throws IOException {
    return Samples.read(ROOT.resolve("grader/samples/" + id));
  }

  /** The samples that plant a mistake: they say what a public check must tell the student. */
  List<Sample> misconceptions() throws IOException {
    return samples().stream().filter(sample -> sample.says().isPresent()).toList();
  }

  /** The sample of this name. */
  Sample sample(String name) throws IOException {
    return samples().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " has no sample " + name + "."));
  }

  /** What a student would hand in who wrote the sample. */
  byte[] handIn(Sample sample) throws IOException {
    return SampleNotebook.of(sample, reference());
  }

  @Override
  public String toString() {
    return id;
  }
}
