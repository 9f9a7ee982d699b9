package org.gradus.bench;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.Network;

/**
 * A training that Gradus and its peers all do. To add one, write its class, put it into {@link
 * Workloads#ALL}, and say the same network in each peer's script.
 */
interface Workload {
  /** The word by which commands and scripts know it: "mlp". */
  String id();

  /** For the table: the network, the optimizer, the batch. */
  String title();

  /** Examples a step. */
  int batch();

  /** The network as Gradus has it, compiled, without numbers yet. */
  Network network();

  /** What is learned, and what the accuracy is taken from at the end. */
  default TrainTest data() {
    return Datasets.digits();
  }

  /** The folder below {@code build/bench/data} in which the peers find that data. */
  default String dataFolder() {
    return "digits";
  }
}
