package org.gradus.bench;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;

/** Training on MNIST, in batches of a hundred pictures. */
interface Pictures extends Workload {
  /** So many of the 60,000, where an epoch of all would take too long. */
  int SOME = 20_000;

  @Override
  default int batch() {
    return 100;
  }

  /** How many pictures are learned from. */
  default int pictures() {
    return Integer.MAX_VALUE;
  }

  @Override
  default TrainTest data() {
    TrainTest all = Datasets.digits();
    return new TrainTest(all.train().take(pictures()), all.test(), all.note());
  }

  @Override
  default String dataFolder() {
    return pictures() == Integer.MAX_VALUE ? "digits" : "digits-" + pictures();
  }
}
