package org.gradus.data;

import java.util.Locale;

/**
 * Texts to learn from, and texts that are held out: as the makers of a set split it, or as {@link
 * Texts#split} does.
 *
 * @param train to learn from
 * @param test held out
 * @param note what a reader must know about it, such as why this is a stand-in; mostly empty
 */
public record TextSplit(Texts train, Texts test, String note) implements Sourced {

  /** Without a note. */
  public TextSplit(Texts train, Texts test) {
    this(train, test, "");
  }

  TextSplit with(String said) {
    return new TextSplit(train, test, said);
  }

  /** Where the part to learn from came from; the other came with it. */
  @Override
  public Provenance provenance() {
    return train.provenance();
  }

  @Override
  public String amount() {
    return String.format(
        Locale.ROOT, "%,d texts to learn from and %,d for the test", train.size(), test.size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
