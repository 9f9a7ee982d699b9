package org.gradus.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.data.Analogies;
import org.gradus.data.Datasets;
import org.gradus.data.Provenance;
import org.gradus.data.TextSplit;
import org.gradus.progress.Progress;
import org.gradus.text.Tokenizer;

/**
 * Lets Gradus and gensim learn word vectors of the same text, each in a fresh process, in turns,
 * and puts times and answered analogies side by side.
 */
public final class WordBench {
  static final String WORDS = "words.txt";
  static final String QUESTIONS = "questions.txt";
  static final String FAMILY = "family";
  static final String WORKLOAD = "word2vec";
  static final int THREADS = 2;

  private static final int ROUNDS = 3;
  private static final int EPOCHS = 5;

  private final Path root;
  private final int rounds;
  private final int epochs;
  private final List<Peer> peers;

  /**
   * Chooses what to do.
   *
   * @param root the repository
   * @param rounds how often each learns
   * @param epochs how often each reads the text
   * @throws BenchException if a number makes no sense
   */
  public WordBench(Path root, int rounds, int epochs) {
    this.root = root;
    this.rounds = Wish.positive("rounds", rounds);
    this.epochs = Wish.positive("epochs", epochs);
    this.peers = List.of(GradusPeer.words(), new GensimPeer(root));
  }

  /**
   * Runs everything; takes minutes.
   *
   * @throws BenchException if gensim is not there or a process fails
   * @throws org.gradus.data.DataException if IMDB or the questions cannot be had
   * @throws IOException if something cannot be written
   */
  public Bench.Outcome run() throws IOException {
    peers.forEach(Peer::require);
    Path work = root.resolve("build/bench");
    Path data = work.resolve("data/words");
    String name = writeData(data);
    Machine machine = Machine.before();
    List<Result.Run> runs = runs(work, data);
    Result result =
        new Result(
            LocalDate.now(ZoneOffset.UTC).toString(),
            machine.after(),
            rounds,
            0,
            epochs,
            name,
            peers.stream().flatMap(peer -> Result.Column.of(peer, runs).stream()).toList(),
            runs);
    WordReport report = new WordReport(result);
    boolean whole = rounds >= ROUNDS && epochs >= EPOCHS && report.complaints().isEmpty();
    Path folder = whole ? root.resolve("lib/bench/results") : work;
    report.write(folder);
    Optional<String> warning = result.machine().warning();
    return new Bench.Outcome(report.summary(), report.complaints(), warning, folder);
  }

  private static String writeData(Path folder) throws IOException {
    TextSplit reviews = Datasets.imdb();
    Files.createDirectories(folder);
    Tokenizer words = Tokenizer.words();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(WORDS))) {
      for (List<String> texts : List.of(reviews.train().texts(), reviews.test().texts())) {
        for (List<String> review : words.all(texts)) {
          out.write(String.join(" ", review) + "\n");
        }
      }
    }
    write(Datasets.questionsWords(), folder.resolve(QUESTIONS));
    return "the reviews of " + reviews.name();
  }

  /** In the layout in which the questions are published, which gensim reads. */
  static void write(Analogies questions, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    questions
        .sections()
        .forEach(
            (section, asked) -> {
              lines.append(": ").append(section).append('\n');
              asked.forEach(
                  each ->
                      lines.append(
                          String.join(" ", each.a(), each.b(), each.c(), each.d()) + "\n"));
            });
    Files.writeString(file, lines);
  }

  /** What {@link #write} wrote. */
  static Analogies questions(Path file) throws IOException {
    Map<String, List<Analogies.Question>> sections = new LinkedHashMap<>();
    List<Analogies.Question> section = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(": ")) {
        section = new ArrayList<>();
        sections.put(line.substring(2), section);
      } else {
        String[] words = line.split(" ", -1);
        section.add(new Analogies.Question(words[0], words[1], words[2], words[3]));
      }
    }
    return new Analogies(
        sections,
        new Provenance("questions", file.toString(), "", "as published", "", false, "all"));
  }

  private List<Result.Run> runs(Path work, Path data) throws IOException {
    List<Result.Run> runs = new ArrayList<>();
    try (Progress.Task bar =
        Progress.current().start("Word vectors", (long) rounds * peers.size(), "run")) {
      for (int round = 1; round <= rounds; round++) {
        for (Peer peer : Turn.rotated(peers, round)) {
          bar.note("round %d, %s".formatted(round, peer.name()));
          Task task = new Task(WORKLOAD, data, 1, 0, epochs, round, THREADS, 0);
          runs.add(Result.Run.of(PeerProcess.timed(peer, task, work.resolve("logs"))));
          bar.advance(1);
        }
      }
    }
    return runs;
  }
}
