package org.gradus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.text.AnalogyScore;
import org.gradus.text.Word2Vec;
import org.gradus.text.WordVectors;

/** One process of Gradus: learns word vectors, answers analogies, prints the measurement. */
public final class GradusWordWorker {
  private GradusWordWorker() {}

  /** Takes the words of a task; the last line of its output is JSON. */
  public static void main(String[] arguments) throws IOException {
    measure(Task.of(arguments)).print();
  }

  private static Measurement measure(Task task) throws IOException {
    List<List<String>> sentences;
    try (Stream<String> lines = Files.lines(task.data().resolve(WordBench.WORDS))) {
      sentences = lines.map(line -> List.of(line.split(" ", -1))).toList();
    }
    Laps laps = new Laps();
    WordVectors vectors =
        WordVectors.train(
            sentences,
            Word2Vec.skipGram().epochs(task.epochs()).threads(task.threads()).seed(task.seed()));
    laps.lap();
    AnalogyScore score =
        vectors.score(WordBench.questions(task.data().resolve(WordBench.QUESTIONS)));
    return new Measurement(
        laps.seconds(0),
        laps.processorSeconds(0),
        List.of(1 - score.section(WordBench.FAMILY).accuracy()),
        score.total().accuracy(),
        Map.of("jdk", Runtime.version().toString()));
  }
}
