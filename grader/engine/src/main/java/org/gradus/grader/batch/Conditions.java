package org.gradus.grader.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gradus.grader.agent.Agent;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.worker.Settings;

/**
 * All that a result rests on but the notebook: the tests, the grader's code, the JDK, the limits,
 * the sandbox, the course's own notebook and its secret. Where they are the same, grading the same
 * bytes again would say the same again.
 */
final class Conditions {
  /** One of each module that has a say in a result. */
  private static final List<Class<?>> MODULES = List.of(Result.class, Verdict.class, Agent.class);

  private final Plan plan;
  private final Path exercises;
  private final String common;
  private final Map<String, String> byExercise = new ConcurrentHashMap<>();

  /**
   * Those of a plan.
   *
   * @param exercises folder of the course's own notebooks
   */
  Conditions(Plan plan, Path exercises) throws IOException {
    this.plan = plan;
    this.exercises = exercises;
    Settings settings = plan.settings();
    StringBuilder text = new StringBuilder(settings.toString()).append('\n');
    text.append(Provenance.version()).append('\n').append(Runtime.version()).append('\n');
    text.append(Digest.keyed(settings.secret(), "gradebook")).append('\n');
    for (Class<?> each : MODULES) {
      text.append(code(each)).append('\n');
    }
    this.common = text.toString();
  }

  /** Their digest, for one exercise. */
  String of(String exercise) {
    return byExercise.computeIfAbsent(
        exercise,
        id ->
            Digest.of(
                (common + plan.tests().digest(id) + "\n" + handOut(id))
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private String handOut(String exercise) {
    Path file = exercises.resolve(exercise + ".ipynb");
    try {
      return Files.isRegularFile(file) ? file(file) : "";
    } catch (IOException e) {
      return ""; // Grading will say what is wrong with it.
    }
  }

  /** SHA-256 of where a class comes from: a jar, or a folder of class files while developing. */
  private static String code(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    Path place = Path.of(java.net.URI.create(source.getLocation().toString()));
    if (Files.isRegularFile(place)) {
      return file(place);
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path each : (Iterable<Path>) walk.filter(Files::isRegularFile).sorted()::iterator) {
        all.append(place.relativize(each)).append(' ').append(file(each)).append('\n');
      }
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String file(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Digest.of(in);
    }
  }
}
