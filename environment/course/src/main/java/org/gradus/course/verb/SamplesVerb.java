package org.gradus.course.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.course.Course;
import org.gradus.course.CourseException;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleNotebook;
import org.gradus.grader.samples.Samples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus samples}. */
@Command(
    name = "samples",
    description = "Makes sample submissions of the exercises, good and bad, from readable sources.")
public final class SamplesVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Root root = new Root();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where they go, in a folder for each exercise; build/samples if not given.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Course course = root.course();
    PrintWriter said = spec.commandLine().getOut();
    Path target = out == null ? course.root().resolve("build/samples") : out;
    for (Path exercise : course.exercises()) {
      String name = String.valueOf(exercise.getFileName()).replaceFirst("\\.ipynb$", "");
      Path sources = course.root().resolve("grader/samples").resolve(name);
      if (Files.isDirectory(sources)) {
        int made = make(Samples.read(sources), NotebookFile.read(exercise), target.resolve(name));
        said.printf(
            "%s: %d samples in %s%n",
            course.show(sources), made, course.show(target.resolve(name)));
      }
    }
    return 0;
  }

  private int make(List<Sample> samples, NotebookFile reference, Path folder) throws IOException {
    if (samples.isEmpty()) {
      throw new CourseException(folder.getFileName() + " has no samples: write one, or remove it.");
    }
    // All of them before the first is written: a source with a mistake leaves the old ones.
    Map<String, byte[]> made = new TreeMap<>();
    for (Sample sample : samples) {
      made.put(sample.name() + ".ipynb", SampleNotebook.of(sample, reference));
    }
    for (Map.Entry<String, byte[]> each : made.entrySet()) {
      AtomicWrite.write(folder.resolve(each.getKey()), each.getValue());
    }
    if (out == null) {
      removeOthers(folder, made.keySet());
    }
    return samples.size();
  }

  /** Whose source is gone must not be graded any more; only our own folder is tidied. */
  private static void removeOthers(Path folder, Set<String> names) throws IOException {
    for (Path file : Course.files(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".ipynb") && !names.contains(name)) {
        Files.delete(file);
      }
    }
  }
}
