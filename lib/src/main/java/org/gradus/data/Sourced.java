package org.gradus.data;

import java.util.Locale;

/** Data that knows where it came from, and says so loudly when it only stands in for a real set. */
public sealed interface Sourced
    permits TrainTest,
        DataTable,
        TimeSeries,
        Corpus,
        Recordings,
        Texts,
        TextSplit,
        SentencePairs,
        Analogies,
        WordPairs {

  /** Where it came from. */
  Provenance provenance();

  /** How much there is, in words: "344 rows of 8 columns". */
  String amount();

  /** What a reader must know about it, such as why this is a stand-in; mostly empty. */
  String note();

  /** The set's own name: "MNIST" only when it is MNIST. */
  default String name() {
    return provenance().name();
  }

  /** Whether this stands in for a real set. */
  default boolean generated() {
    return provenance().generated();
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  default String line() {
    Provenance from = provenance();
    String line =
        String.format(
            Locale.ROOT, "%s: %s, %s (%s)", from.name(), amount(), from.origin(), from.licence());
    String said = note().isEmpty() ? line + "." : line + ". " + note();
    return from.banner() + said;
  }
}
