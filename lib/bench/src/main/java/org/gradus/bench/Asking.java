package org.gradus.bench;

import org.gradus.data.TrainTest;
import org.gradus.nn.Network;

/**
 * What a network answers, after an epoch of training that no clock times. Its id is that of the
 * training with a word behind a hyphen.
 *
 * @param trained the network and its data
 * @param ask how many inputs at a time: one, or 256
 */
record Asking(Workload trained, int ask) implements Workload {
  static final int BATCH = 256;

  /**
   * How many are asked one by one: enough for a clock, and for the Java compiler to be done with
   * them in the lap that nobody times.
   */
  static final int SINGLES = 10_000;

  @Override
  public String id() {
    return trained.id() + (ask == 1 ? "-single" : "-predict");
  }

  @Override
  public String title() {
    String network = trained.title().replaceFirst(",.*", "");
    return network
        + (ask == 1
            ? ": %,d pictures one by one".formatted(SINGLES)
            : ": 10,000 pictures in batches of " + ask);
  }

  @Override
  public int batch() {
    return trained.batch();
  }

  @Override
  public Network network() {
    return trained.network();
  }

  @Override
  public TrainTest data() {
    return trained.data();
  }

  @Override
  public String dataFolder() {
    return trained.dataFolder();
  }
}
