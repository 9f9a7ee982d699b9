package org.gradus.course.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gradus.course.CourseException;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.result.Result;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleExpectation;
import org.gradus.grader.samples.SampleNotebook;
import org.gradus.grader.samples.Samples;

/**
 * Submissions as a class of students hands them in: no cell of a solution twice, most of them right
 * or half right, some failing, a few hostile, in an order that nobody foresees.
 *
 * @param families how many ways to solve the exercise there are
 * @param members the submissions
 */
record Cohort(int families, List<Member> members) {

  private static final int DRAWS = 100;

  /**
   * Makes one.
   *
   * @param sources holds {@code families}, {@code failing} and {@code hostile}
   * @param size a multiple of 20
   * @param seed the same one gives the same cohort
   */
  static Cohort of(Path sources, int size, long seed) throws IOException {
    if (size < 20 || size % 20 != 0) {
      throw new CourseException(
          "A cohort of %d cannot be shared out: choose a multiple of 20.".formatted(size));
    }
    List<Sample> families = Samples.read(sources.resolve("families"));
    Random random = new Random(seed);
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, random);
    Cohort cohort = new Cohort(families.size(), new ArrayList<>());
    Set<String> cells = new HashSet<>();
    for (Member.Kind kind : Member.Kind.values()) {
      List<Sample> changes =
          kind == Member.Kind.SOLVED
              ? List.of()
              : Samples.read(sources.resolve(kind.name().toLowerCase(java.util.Locale.ROOT)));
      for (int i = 0; i < kind.of(size); i++) {
        // Not the same family for every repetition of a change: 20 and 6 have a factor in common.
        int family = changes.isEmpty() ? i : i + i / families.size() + 7 * (i / changes.size());
        Optional<Sample> change =
            changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(i % changes.size()));
        String student = "student-%03d".formatted(numbers.get(cohort.members().size()));
        cohort
            .members()
            .add(
                unlike(
                    cells, student, kind, families.get(family % families.size()), change, random));
      }
    }
    return cohort;
  }

  private static Member unlike(
      Set<String> cells,
      String student,
      Member.Kind kind,
      Sample family,
      Optional<Sample> change,
      Random random) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Member member = Member.of(student, kind, family, change, new Variation(random));
      if (Collections.disjoint(cells, member.cells())) {
        cells.addAll(member.cells());
        return member;
      }
    }
    throw new CourseException(
        "The family %s has a cell with too few names and numbers to change."
            .formatted(family.name()));
  }

  /** Writes each as a readable source and as the notebook that is handed in. */
  void write(Path sources, Path notebooks, NotebookFile reference) throws IOException {
    for (Member member : members) {
      Path source = sources.resolve(member.student() + ".jsh");
      AtomicWrite.write(source, member.source().getBytes(StandardCharsets.UTF_8));
      AtomicWrite.write(
          notebooks.resolve(member.student() + ".ipynb"),
          SampleNotebook.of(Samples.readOne(source), reference));
    }
  }

  /**
   * What grading found otherwise than the sources say, a sentence each.
   *
   * @param sources as {@link #write} wrote them
   * @param results the folder of the {@code result.json} files
   */
  List<String> differences(Path sources, Path results) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Member member : members) {
      Path result = results.resolve(member.student() + ".json");
      if (Files.exists(result)) {
        differences.addAll(
            SampleExpectation.differences(
                Samples.readOne(sources.resolve(member.student() + ".jsh")),
                Result.fromJson(Files.readString(result))));
      } else {
        differences.add(member.student() + ": there is no result.");
      }
    }
    return differences;
  }
}
