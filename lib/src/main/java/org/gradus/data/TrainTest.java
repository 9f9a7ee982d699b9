package org.gradus.data;

import java.util.Locale;

/**
 * A data set as its makers split it: one part to learn from, one to be asked once, at the end.
 *
 * @param train to learn from; take a validation part out of it with {@link Dataset#split}
 * @param test to be read once
 * @param note what a reader must know about it, such as why this is a stand-in; mostly empty
 */
public record TrainTest(Dataset train, Dataset test, String note) {

  /** Without a note. */
  public TrainTest(Dataset train, Dataset test) {
    this(train, test, "");
  }

  /** The set's own name: "MNIST" only when it is MNIST. */
  public String name() {
    return train.provenance().name();
  }

  /** Whether this is a stand-in that Gradus generated. */
  public boolean generated() {
    return train.provenance().generated();
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    Provenance from = train.provenance();
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d examples to learn from and %,d for the test, %s (%s)",
            from.name(),
            train.size(),
            test.size(),
            generated() ? from.source() : "from " + from.source(),
            from.licence());
    String said = note.isEmpty() ? line + "." : line + ". " + note;
    return generated() ? "*** GENERATED STAND-IN *** " + said : said;
  }
}
