package org.gradus.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One process that is to be run.
 *
 * @param workload what it does
 * @param peer who does it
 * @param threads how many may compute
 * @param round from 1
 */
record Turn(Workload workload, Peer peer, int threads, int round) {
  /** Epochs before the clock starts. */
  static final int WARM_UP = 1;

  /** All of a run, in the order in which they take turns. */
  static List<Turn> all(
      List<Workload> workloads, List<Peer> peers, List<Integer> threads, int rounds) {
    List<Turn> turns = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (Workload workload : workloads) {
        List<Peer> takingPart = peers.stream().filter(peer -> peer.does(workload)).toList();
        for (int number : threads) {
          for (Peer peer : rotated(takingPart, round)) {
            turns.add(new Turn(workload, peer, number, round));
          }
        }
      }
    }
    return List.copyOf(turns);
  }

  /** Another one is first in each round: who comes after whom must not matter. */
  static List<Peer> rotated(List<Peer> peers, int round) {
    List<Peer> order = new ArrayList<>(peers);
    Collections.rotate(order, round - 1);
    return order;
  }

  Task task(Path data, int epochs) {
    return new Task(
        workload.id(),
        data.resolve(workload.dataFolder()),
        workload.batch(),
        WARM_UP,
        epochs,
        round,
        threads,
        workload.ask());
  }

  /** For the bar: "round 2, mlp, PyTorch, 1 thread". */
  String words() {
    return "round %d, %s, %s, %d %s"
        .formatted(round, workload.id(), peer.name(), threads, threads == 1 ? "thread" : "threads");
  }
}
