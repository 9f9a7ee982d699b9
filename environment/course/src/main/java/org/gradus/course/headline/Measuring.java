package org.gradus.course.headline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradus.grader.notebook.AtomicWrite;
import org.gradus.headlines.Attempt;
import org.gradus.headlines.Headline;
import org.gradus.headlines.Headlines;
import org.gradus.train.History;

/** Measures a headline, seed by seed. What was measured before with the same recipe stays. */
public final class Measuring {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path repository;
  private final Consumer<String> said;

  /**
   * Measures in a repository.
   *
   * @param repository its folder; what is under way lies below {@code build/headlines}
   * @param said is told a line for each seed
   */
  public Measuring(Path repository, Consumer<String> said) {
    this.repository = repository;
    this.said = said;
  }

  /**
   * Trains with every seed that is not measured yet, then writes row and curve.
   *
   * @param fresh whether to forget what was measured before
   * @return the row
   */
  public Row measure(Headline headline, boolean fresh) throws IOException {
    String code = RecipeSource.digest(repository, headline.recipe());
    Path work = repository.resolve("build/headlines").resolve(headline.name() + "-" + code);
    List<SeedResult> results = new ArrayList<>();
    for (long seed : Headlines.SEEDS) {
      results.add(seedResult(headline, seed, work, fresh));
    }
    Row row = row(headline, code, results);
    new Records(repository)
        .keep(headline, row, results.stream().flatMap(each -> each.curve().stream()).toList());
    return row;
  }

  private SeedResult seedResult(Headline headline, long seed, Path work, boolean fresh)
      throws IOException {
    Path kept = work.resolve("seed-" + seed + ".json");
    Path checkpoint = work.resolve("seed-" + seed + ".checkpoint");
    if (fresh) {
      Files.deleteIfExists(kept);
      Files.deleteIfExists(checkpoint);
    }
    if (Files.exists(kept)) {
      SeedResult known = JSON.readValue(kept.toFile(), SeedResult.class);
      said.accept(line(headline, known) + ", measured before");
      return known;
    }
    Files.createDirectories(work);
    Attempt attempt = headline.recipe().attempt(seed, true, checkpoint);
    SeedResult result = result(attempt);
    AtomicWrite.write(kept, JSON.writeValueAsString(result).getBytes(UTF_8));
    Files.deleteIfExists(checkpoint);
    said.accept(line(headline, result));
    return result;
  }

  private static SeedResult result(Attempt attempt) {
    History history = attempt.history();
    double measured = Figures.round(attempt.test().orElseThrow());
    return new SeedResult(
        history.seed(),
        measured,
        Figures.round(history.epochs().stream().mapToDouble(each -> each.seconds()).sum()),
        history.device()
            + ", "
            + history.threads()
            + (history.threads() == 1 ? " thread" : " threads"),
        LocalDate.now(ZoneOffset.UTC).toString(),
        history.data().digest(),
        history.epochs().stream().map(epoch -> Point.of(history, epoch, measured)).toList());
  }

  private static String line(Headline headline, SeedResult result) {
    return "%s, seed %d: %.4f after %.0f s"
        .formatted(headline.metric(), result.seed(), result.measured(), result.seconds());
  }

  private static Row row(Headline headline, String code, List<SeedResult> results) {
    SeedResult last = results.get(results.size() - 1);
    return new Row(
        headline.lecture(),
        headline.metric(),
        headline.slide(),
        headline.floor(),
        Figures.round(results.stream().mapToDouble(SeedResult::measured).average().orElseThrow()),
        results.stream().map(each -> String.valueOf(each.seed())).collect(Collectors.joining(" ")),
        headline.budget().toSeconds(),
        Figures.round(results.stream().mapToDouble(SeedResult::seconds).sum()),
        last.device(),
        last.date(),
        code,
        last.data());
  }
}
