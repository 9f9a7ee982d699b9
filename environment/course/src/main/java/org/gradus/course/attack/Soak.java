package org.gradus.course.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gradus.course.Course;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.notebook.AtomicWrite;

/**
 * Many rounds, each in another order. What was found is kept after every round, so that a soak that
 * was ended goes on where it stopped.
 */
public final class Soak {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One round.
   *
   * @param seed of its order
   * @param ended when, to the second, in UTC
   * @param cases that were graded
   * @param innocents between them
   * @param lost innocents that did not get every point
   * @param faults submissions that the grader failed on
   * @param problems all that was not as it must be, the above among them
   * @param seconds that it took
   */
  public record Run(
      long seed,
      String ended,
      int cases,
      int innocents,
      int lost,
      long faults,
      List<String> problems,
      long seconds) {
    public Run {
      problems = List.copyOf(problems);
    }
  }

  /**
   * What is kept.
   *
   * @param grader digest of the programs and cases: rounds of others do not count
   * @param runs so far
   * @param results digest of each result, by case and submission: the first one is the rule
   */
  public record State(String grader, List<Run> runs, Map<String, String> results) {}

  private final Course course;
  private final Path file;
  private final Consumer<String> progress;

  /**
   * A soak.
   *
   * @param file where its state is kept
   * @param progress hears a line now and then
   */
  public Soak(Course course, Path file, Consumer<String> progress) {
    this.course = course;
    this.file = file;
    this.progress = progress;
  }

  /** Runs what is missing of so many rounds. */
  public State run(int rounds) throws IOException, InterruptedException {
    Collection collection = Collection.read(course);
    State state = stored(digest(collection));
    Path folder =
        Path.of(System.getProperty("java.io.tmpdir", "/tmp"))
            .resolve(
                "gradus-soak-"
                    + Digest.of(course.root().toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 8));
    while (state.runs().size() < rounds) {
      long seed = state.runs().size() + 1L;
      progress.accept("Round %d of %d".formatted(seed, rounds));
      state = with(state, seed, collection, folder);
      store(state);
    }
    Scene.remove(folder);
    return state;
  }

  private State with(State state, long seed, Collection collection, Path folder)
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    Map<String, String> results = new TreeMap<>(state.results());
    try (Scene scene = Scene.open(folder, course)) {
      Round round = new Round(course, collection, scene, progress);
      round.grade(seed, List.of("--jobs", "2", "--limits", OutcomeTable.LIMITS));
      List<String> problems = new ArrayList<>(round.problems());
      round
          .results()
          .forEach(
              (name, json) -> {
                String digest = Digest.of(json.getBytes(StandardCharsets.UTF_8));
                if (!results.computeIfAbsent(name, first -> digest).equals(digest)) {
                  problems.add(
                      name.replaceFirst(" .*", "") + ": another result than in a round before.");
                }
              });
      problems.forEach(progress);
      List<Run> runs = new ArrayList<>(state.runs());
      runs.add(
          new Run(
              seed,
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              collection.cases().size(),
              round.innocents(),
              round.lost(),
              round.faults(),
              problems,
              (System.nanoTime() - before) / 1_000_000_000));
      return new State(state.grader(), runs, results);
    }
  }

  private State stored(String grader) throws IOException {
    if (Files.exists(file)) {
      State state = JSON.readValue(file.toFile(), State.class);
      if (state.grader().equals(grader)) {
        progress.accept("Goes on after round %d.".formatted(state.runs().size()));
        return state;
      }
      progress.accept("Grader or cases have changed since the last soak: it begins anew.");
    }
    return new State(grader, List.of(), Map.of());
  }

  private void store(State state) throws IOException {
    AtomicWrite.write(file, JSON.writeValueAsBytes(state));
  }

  /** Of all cases and of every jar of ours that this runs from. */
  private static String digest(Collection collection) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String entry :
        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      if (Files.isRegularFile(jar) && String.valueOf(jar.getFileName()).startsWith("gradus-")) {
        all.append(Digest.of(Files.readAllBytes(jar)));
      }
    }
    for (var each : collection.cases().values()) {
      all.append(Digest.of(Files.readAllBytes(each.source())));
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
