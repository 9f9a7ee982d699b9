package org.gradus.data;

import java.util.Locale;

/**
 * A data set as its makers split it: one part to learn from, one to be asked once, at the end.
 *
 * @param train to learn from; take a validation part out of it with {@link Dataset#split}
 * @param test to be read once
 * @param note what a reader must know about it, such as why this is a stand-in; mostly empty
 */
public record TrainTest(Dataset train, Dataset test, String note) implements Sourced {

  /** Without a note. */
  public TrainTest(Dataset train, Dataset test) {
    this(train, test, "");
  }

  TrainTest with(String said) {
    return new TrainTest(train, test, said);
  }

  /** Where the part to learn from came from; the other came with it. */
  @Override
  public Provenance provenance() {
    return train.provenance();
  }

  @Override
  public String amount() {
    return String.format(
        Locale.ROOT, "%,d examples to learn from and %,d for the test", train.size(), test.size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
