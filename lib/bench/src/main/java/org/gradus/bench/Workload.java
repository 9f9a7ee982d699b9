package org.gradus.bench;

import org.gradus.data.TrainTest;
import org.gradus.nn.Network;

/**
 * Work that Gradus and its peers all do. To add one, write its class, put it into {@link
 * Workloads#ALL}, and say the same network in each peer's program.
 */
interface Workload {
  /** The word by which commands and scripts know it: "mlp". */
  String id();

  /** For the table: the network, the optimizer, the batch. */
  String title();

  /** Examples a step of training. */
  int batch();

  /** 0: training is timed; else how the trained network is asked, so many inputs at a time. */
  default int ask() {
    return 0;
  }

  /**
   * Of the products in the first layer that has any, the part whose other factor is the data: no
   * gradient goes back to those.
   */
  default double madeOfData() {
    return 1;
  }

  /** The network as Gradus has it, compiled, without numbers yet. */
  Network network();

  /** What is learned, and what the accuracy is taken from at the end. */
  TrainTest data();

  /** The folder below {@code build/bench/data} in which the peers find that data. */
  String dataFolder();
}
