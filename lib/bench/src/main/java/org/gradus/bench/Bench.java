package org.gradus.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.data.TrainTest;
import org.gradus.progress.Progress;

/**
 * Lets Gradus and its peers do the same work, each in a fresh process, in turns, and puts their
 * times side by side. What was measured is kept at once, so that a run that was ended goes on.
 */
public final class Bench {
  private final Path root;
  private final Wish wish;
  private final List<Workload> workloads;
  private final List<Peer> peers;
  private final List<Turn> turns;
  private final Journal journal;

  /**
   * Chooses what to do, and sees what is done already.
   *
   * @param root the repository
   * @param wish what of it
   * @param fresh whether to measure anew what an earlier run has measured already
   * @throws BenchException if there is no such workload or peer, or one of them cannot run here
   * @throws IOException if the earlier run's measurements cannot be read
   */
  public Bench(Path root, Wish wish, boolean fresh) throws IOException {
    this.root = root;
    this.wish = wish;
    this.workloads = Workloads.of(wish.workloads());
    this.peers = Peers.of(root, wish.peers());
    this.turns = Turn.all(workloads, peers, wish.threads(), wish.rounds());
    peers.forEach(Peer::require);
    this.journal =
        Journal.open(
            work().resolve("journal.jsonl"),
            Fingerprint.of(root.resolve("lib/bench/python")),
            fresh);
  }

  private Path work() {
    return root.resolve("build/bench");
  }

  private Path kept() {
    return root.resolve("lib/bench/results");
  }

  /**
   * What a run came to.
   *
   * @param summary the comparison, a line a workload and peer
   * @param complaints a sentence for each pair that did not do the same work
   * @param warning if the machine was busy
   * @param folder where the page and the numbers were written
   */
  public record Outcome(
      String summary, List<String> complaints, Optional<String> warning, Path folder) {}

  /** How much is to be done, and how long it will take: one sentence. */
  public String announcement() throws IOException {
    List<Turn> open = turns.stream().filter(turn -> done(turn).isEmpty()).toList();
    int there = turns.size() - open.size();
    return turns.size()
        + " measurements"
        + (there == 0 ? "" : ", of which an earlier run has made " + there)
        + (open.isEmpty()
            ? ": nothing is left to measure."
            : ": " + forecast().words(open) + ". Ended, this goes on when run again.");
  }

  private Forecast forecast() throws IOException {
    Path file = kept().resolve("bench.json");
    List<Result.Run> before =
        Files.exists(file)
            ? new ObjectMapper().readValue(file.toFile(), Result.class).runs()
            : List.of();
    return new Forecast(
        Stream.concat(journal.entries().stream().map(Result.Run::of), before.stream()).toList());
  }

  private Optional<Journal.Entry> done(Turn turn) {
    return journal.find(turn.peer().name(), task(turn));
  }

  private Task task(Turn turn) {
    return turn.task(work().resolve("data"), wish.epochs());
  }

  /**
   * Runs what is not done yet; takes as long as {@link #announcement} says.
   *
   * @throws BenchException if a peer fails
   * @throws IOException if something cannot be written
   */
  public Outcome run() throws IOException {
    String data = writeData(work().resolve("data"));
    Machine machine = Machine.before();
    List<Result.Run> runs = runs();
    Result result =
        new Result(
            LocalDate.now(ZoneOffset.UTC).toString(),
            machine.after(runs),
            wish.rounds(),
            Turn.WARM_UP,
            wish.epochs(),
            data,
            peers.stream().flatMap(peer -> Result.Column.of(peer, runs).stream()).toList(),
            runs);
    Report report = new Report(result, WordReport.kept(kept()));
    boolean whole = wish.isWhole() && report.complaints().isEmpty();
    Path folder = whole ? kept() : work();
    report.write(folder);
    if (whole) {
      journal.delete();
    }
    return new Outcome(report.summary(), report.complaints(), result.machine().warning(), folder);
  }

  /** Writes what is not there yet; in words, which workloads learn from what. */
  private String writeData(Path folder) throws IOException {
    Map<String, List<Workload>> users =
        workloads.stream()
            .collect(
                Collectors.groupingBy(
                    Workload::dataFolder, LinkedHashMap::new, Collectors.toList()));
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, List<Workload>> one : users.entrySet()) {
      TrainTest data = one.getValue().get(0).data();
      DataFolder.write(data, folder.resolve(one.getKey()));
      words.add(
          one.getValue().stream()
              .map(Workload::id)
              .collect(Collectors.joining(", ", DataFolder.words(data) + " (", ")")));
    }
    return String.join("; ", words);
  }

  private List<Result.Run> runs() throws IOException {
    List<Result.Run> runs = new ArrayList<>();
    try (Progress.Task bar = Progress.current().start("Benchmark", turns.size(), "run")) {
      for (Turn turn : turns) {
        bar.note(turn.words());
        Optional<Journal.Entry> done = done(turn);
        runs.add(Result.Run.of(done.isPresent() ? done.get() : measure(turn)));
        bar.advance(1);
      }
    }
    return runs;
  }

  private Journal.Entry measure(Turn turn) throws IOException {
    Journal.Entry entry = PeerProcess.timed(turn.peer(), task(turn), work().resolve("logs"));
    journal.add(entry);
    return entry;
  }
}
