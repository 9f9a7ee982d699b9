package org.gradus.data;

/**
 * A data set as its makers split it: one part to learn from, one to be asked once, at the end.
 *
 * @param train to learn from; take a validation part out of it with {@link Dataset#split}
 * @param test to be read once
 */
public record TrainTest(Dataset train, Dataset test) {

  /** The set's own name: "MNIST" only when it is MNIST. */
  public String name() {
    return train.provenance().name();
  }

  /** Whether this is a stand-in that Gradus generated. */
  public boolean generated() {
    return train.provenance().generated();
  }
}
