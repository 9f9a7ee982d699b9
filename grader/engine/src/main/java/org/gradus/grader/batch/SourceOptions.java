package org.gradus.grader.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.cohort.CohortException;
import org.gradus.grader.cohort.Roster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What was handed in and by whom: said in the same words to every command that reads it. */
final class SourceOptions {

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      arity = "1..*",
      description = "Where the notebooks lie, at any depth; links in it are not followed.")
  private List<Path> sources = List.of();

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "The exercise of all of them; each notebook says it itself if not given.")
  private @Nullable String exercise;

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The students: a column id, and in any other ones what else they are called.")
  private @Nullable Path rosterFile;

  /**
   * What lies there. What was passed over is said on the error stream.
   *
   * @param command whose options these are
   * @param scratch where archives are unpacked to
   * @throws ParameterException if an exercise or a roster is named that there is not, or a source
   *     cannot be read
   */
  List<HandIn> find(CommandLine command, ExerciseIds exercises, Scratch scratch)
      throws IOException {
    if (exercise != null && !exercises.has(exercise)) {
      throw new ParameterException(
          command,
          "There are no tests for the exercise %s; there are: %s.".formatted(exercise, exercises));
    }
    try {
      Given given = Given.in(sources, scratch.folder(), exercises, exercise, roster(command));
      given.notes().forEach(command.getErr()::println);
      return given.handIns();
    } catch (CohortException | GivenException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()));
    }
  }

  private Roster roster(CommandLine command) throws IOException {
    return rosterFile == null ? Roster.NONE : Roster.read(existing(command, rosterFile));
  }

  /** The file, if it is one. */
  static Path existing(CommandLine command, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command, file + ": there is no such file.");
    }
    return file;
  }

  /**
   * That nothing came out of them.
   *
   * @param what was looked for, such as "no notebook"
   */
  ParameterException nothing(CommandLine command, String what) {
    return new ParameterException(
        command,
        "%s: %s lies in %s."
            .formatted(
                sources.stream().map(Path::toString).collect(joining(", ")),
                what,
                sources.size() == 1 ? "this folder or below it" : "these or below them"));
  }
}
