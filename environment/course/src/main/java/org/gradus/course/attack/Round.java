package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gradus.course.Course;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.Sample.GraderRun;
import org.gradus.grader.samples.SampleExpectation;
import org.gradus.grader.samples.SampleNotebook;

/**
 * Grades the whole collection once, in an order that a seed decides, with the reference between
 * every two cases, and looks at what came of it.
 */
public final class Round {

  /** What the students of the unchanged reference are called. */
  private static final String INNOCENT = "innocent";

  private final Course course;
  private final Collection collection;
  private final Scene scene;
  private final Consumer<String> progress;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> students = new LinkedHashMap<>();
  private final Map<String, String> usual = new LinkedHashMap<>();
  private final List<String> innocents = new ArrayList<>();
  private final Map<String, Submitted> submitted = new TreeMap<>();
  private final Map<String, Double> seconds = new TreeMap<>();
  private int lost;

  /**
   * A round in an empty scene.
   *
   * @param progress hears a line whenever a submission is done with
   */
  public Round(Course course, Collection collection, Scene scene, Consumer<String> progress) {
    this.course = course;
    this.collection = collection;
    this.scene = scene;
    this.progress = progress;
  }

  /**
   * Grades.
   *
   * @param seed decides the order
   * @param options of {@code gradus grade}, such as {@code --jobs 2}
   */
  public void grade(long seed, List<String> options) throws IOException, InterruptedException {
    write(seed);
    Watched before = watched();
    together(options);
    for (Sample sample : collection.cases().values()) {
      if (isAlone(sample)) {
        alone(sample, options);
      }
    }
    problems.addAll(before.differences(watched()));
    problems.addAll(Watched.leftBehind());
    lookAtCases();
    lookAtUsual();
    lookAtInnocents();
    Leaks leaks = new Leaks(collection.reference());
    submitted.values().forEach(each -> problems.addAll(leaks.on(each)));
  }

  private static boolean isAlone(Sample sample) {
    return sample.form().isArchive() || sample.grader() != GraderRun.USUAL;
  }

  private Watched watched() throws IOException {
    List<Path> folders = new ArrayList<>(scene.watched());
    for (String name : List.of("grader", "notebooks", "slides")) {
      folders.add(course.root().resolve(name));
    }
    return Watched.look(folders);
  }

  /** Files are graded in the order of their names. */
  private void write(long seed) throws IOException {
    Files.createDirectories(scene.submissions());
    List<Sample> together =
        new ArrayList<>(collection.cases().values().stream().filter(s -> !isAlone(s)).toList());
    Collections.shuffle(together, new Random(seed));
    // Graded in an unusual way they get a result to the byte as they do here.
    collection.cases().values().stream()
        .filter(sample -> sample.grader() != GraderRun.USUAL)
        .forEach(together::add);
    byte[] reference = collection.reference().toBytes();
    int place = 0;
    for (Sample sample : together) {
      String number = "%03d-".formatted(++place);
      String name = number + sample.handedInAs();
      Files.write(scene.submissions().resolve(name), bytes(sample));
      (isAlone(sample) ? usual : students)
          .put(sample.name(), name.substring(0, name.lastIndexOf('.')));
      if (place % 3 == 1) {
        String innocent = "%03d-%s".formatted(++place, INNOCENT);
        Files.write(scene.submissions().resolve(innocent + ".ipynb"), reference);
        innocents.add(innocent);
      }
    }
    for (Sample sample : collection.cases().values()) {
      if (isAlone(sample)) {
        Path folder = Files.createDirectories(scene.alone(sample.name()));
        Files.write(folder.resolve(sample.handedInAs()), bytes(sample));
        students.put(sample.name(), sample.name());
        if (sample.grader() == GraderRun.KILLED) {
          for (int i = 1; i <= 3; i++) {
            Files.write(folder.resolve("beside-" + i + ".ipynb"), bytes(sample));
          }
        }
      }
    }
  }

  private byte[] bytes(Sample sample) throws IOException {
    return SampleNotebook.of(sample, collection.reference(), scene.words());
  }

  private void together(List<String> options) throws IOException {
    Path out = scene.results();
    Graded graded = Graded.run(arguments(scene.submissions(), out, options), progress);
    if (graded.code() != 0) {
      problems.add("gradus grade ended with exit status %d.".formatted(graded.code()));
      problems.addAll(graded.lines().stream().filter(line -> line.contains("fault")).toList());
    }
    submitted.putAll(Submitted.in(out));
    students.forEach(
        (name, student) -> {
          if (student.indexOf('-') == 3) {
            seconds.put(name, graded.seconds(student.substring(0, 4)));
          }
        });
  }

  private void alone(Sample sample, List<String> options) throws IOException, InterruptedException {
    Path given = scene.alone(sample.name());
    Path out = scene.results().resolveSibling("out-" + sample.name());
    long before = System.nanoTime();
    if (sample.form().isArchive()) {
      Path archive = given.resolve(sample.handedInAs());
      Graded graded = Graded.run(arguments(archive, out, options), line -> {});
      if (graded.code() != 0) {
        problems.add(sample.name() + ": exit status " + graded.code() + ": " + graded.lines());
      }
    } else {
      Alone grader = new Alone(course.root(), arguments(given, out, options), out);
      for (String problem : grader.run(sample.grader())) {
        problems.add(sample.name() + ": " + problem);
      }
    }
    seconds.put(sample.name(), (System.nanoTime() - before) / 1e9);
    submitted.putAll(Submitted.in(out));
    progress.accept(sample.name() + ": graded by itself");
  }

  private static List<String> arguments(Path given, Path out, List<String> options) {
    List<String> arguments =
        new ArrayList<>(List.of("grade", given.toString(), "--out", out.toString()));
    arguments.addAll(options);
    return arguments;
  }

  private void lookAtCases() {
    for (Sample sample : collection.cases().values()) {
      Submitted found = submitted.get(students.get(sample.name()));
      if (found == null) {
        problems.add(sample.name() + ": it has no result.");
        continue;
      }
      problems.addAll(SampleExpectation.differences(sample, found.result()));
      sample
          .sign()
          .filter(sign -> Signs.stands(sign, scene, found))
          .ifPresent(sign -> problems.add("%s: it succeeded: %s.".formatted(sample.name(), sign)));
    }
  }

  private void lookAtUsual() {
    usual.forEach(
        (name, student) -> {
          Submitted here = submitted.get(student);
          Submitted there = submitted.get(students.get(name));
          if (here == null || there == null || !here.nameless().equals(there.nameless())) {
            problems.add(name + ": graded as usual it gets another result.");
          }
        });
  }

  private void lookAtInnocents() {
    for (String innocent : innocents) {
      Submitted found = submitted.get(innocent);
      if (found == null
          || found.result().points() != found.result().maximum()
          || found.result().maximum() == 0
          || found.result().reason() != null) {
        lost++;
        problems.add(innocent + " lost something: " + (found == null ? "no result" : found.json()));
      }
    }
  }

  /** What is not as it must be, a sentence each; empty when all is. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** How many innocent submissions there were. */
  public int innocents() {
    return innocents.size();
  }

  /** How many of them did not get all. */
  public int lost() {
    return lost;
  }

  /** How many submissions the grader failed on. */
  public long faults() {
    return submitted.values().stream()
        .filter(each -> each.result().status() == org.gradus.grader.result.Status.GRADER_FAULT)
        .count();
  }

  /** What came of each case, in the order of the rows. */
  public List<CaseOutcome> outcomes() {
    return collection.cases().values().stream()
        .map(
            sample -> {
              Submitted found = submitted.get(students.get(sample.name()));
              return new CaseOutcome(
                  collection.group(sample.name()),
                  sample.name(),
                  sample.whatItIs(),
                  found == null ? "no result" : found.outcome(),
                  seconds.getOrDefault(sample.name(), Double.NaN));
            })
        .toList();
  }

  /**
   * Every result by case and digest of the submission, without the student's name: rounds with
   * other orders give the same.
   */
  public Map<String, String> results() {
    Map<String, String> results = new TreeMap<>();
    students.forEach((name, student) -> put(results, name, submitted.get(student)));
    innocents.forEach(innocent -> put(results, INNOCENT, submitted.get(innocent)));
    return results;
  }

  private static void put(
      Map<String, String> results,
      String name,
      @org.jspecify.annotations.Nullable Submitted found) {
    if (found != null) {
      results.put(name + " " + found.result().provenance().submission(), found.nameless());
    }
  }
}
