package org.gradus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.data.TrainTest;
import org.gradus.progress.Progress;

/**
 * Lets Gradus and its peers do the same trainings, each in a fresh process, in turns, and puts
 * their times side by side.
 */
public final class Bench {
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 5;
  private static final int EPOCHS = 5;

  private final Path root;
  private final List<Workload> workloads;
  private final int rounds;
  private final int epochs;
  private final List<Peer> peers;

  /**
   * Chooses what to do.
   *
   * @param root the repository
   * @param workloads by their names; all if none is given
   * @param rounds how often each peer does each of them
   * @param epochs how many are timed in each process
   * @throws BenchException if a workload or a number makes no sense
   */
  public Bench(Path root, List<String> workloads, int rounds, int epochs) {
    this.root = root;
    this.workloads =
        workloads.isEmpty() ? Workloads.ALL : workloads.stream().map(Workloads::of).toList();
    this.rounds = positive("rounds", rounds);
    this.epochs = positive("epochs", epochs);
    this.peers =
        List.of(GradusPeer.training(), new PyTorchPeer(root, false), new PyTorchPeer(root, true));
  }

  static int positive(String what, int number) {
    if (number < 1) {
      throw new BenchException(
          "The number of %s must be at least 1, got %d.".formatted(what, number));
    }
    return number;
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

  /**
   * Runs everything; takes minutes.
   *
   * @throws BenchException if a peer is not there or fails
   * @throws IOException if something cannot be written
   */
  public Outcome run() throws IOException {
    peers.forEach(Peer::require);
    Path work = root.resolve("build/bench");
    String data = writeData(work.resolve("data"));
    Machine machine = Machine.before();
    List<Result.Run> runs = runs(work);
    Result result =
        new Result(
            LocalDate.now(ZoneOffset.UTC).toString(),
            machine.after(),
            rounds,
            WARM_UP,
            epochs,
            data,
            peers.stream().map(peer -> Result.Column.of(peer, runs)).toList(),
            runs);
    Report report = new Report(result);
    Path folder =
        isWhole() && report.complaints().isEmpty() ? root.resolve("lib/bench/results") : work;
    report.write(folder);
    return new Outcome(report.summary(), report.complaints(), result.machine().warning(), folder);
  }

  /** Whether this is the run whose result is kept: everything, often enough. */
  private boolean isWhole() {
    return workloads.equals(Workloads.ALL) && rounds >= ROUNDS && epochs >= EPOCHS;
  }

  private String writeData(Path folder) throws IOException {
    String names = "";
    for (Workload workload : workloads) {
      TrainTest data = workload.data();
      DataFolder.write(data, folder.resolve(workload.dataFolder()));
      String name =
          String.format(
              Locale.ROOT, "%s (%,d examples)", data.provenance().name(), data.train().size());
      names = names.contains(name) ? names : names + (names.isEmpty() ? "" : ", ") + name;
    }
    return names;
  }

  private List<Result.Run> runs(Path work) throws IOException {
    List<Result.Run> runs = new ArrayList<>();
    int total = rounds * workloads.size() * peers.size();
    try (Progress.Task bar = Progress.current().start("Benchmark", total, "run")) {
      for (int round = 1; round <= rounds; round++) {
        for (Workload workload : workloads) {
          for (Peer peer : turn(peers, round)) {
            bar.note("round %d, %s, %s".formatted(round, workload.id(), peer.name()));
            Task task =
                new Task(
                    workload.id(),
                    work.resolve("data").resolve(workload.dataFolder()),
                    workload.batch(),
                    WARM_UP,
                    epochs,
                    round);
            runs.add(
                new Result.Run(
                    workload.id(),
                    peer.name(),
                    round,
                    PeerProcess.run(peer, task, work.resolve("logs"))));
            bar.advance(1);
          }
        }
      }
    }
    return runs;
  }

  /** Another one is first in each round: who comes after whom must not matter. */
  static List<Peer> turn(List<Peer> peers, int round) {
    List<Peer> order = new ArrayList<>(peers);
    Collections.rotate(order, round - 1);
    return order;
  }
}
