package org.gradus.bench.jmh;

import java.util.List;
import org.gradus.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A review of two hundred words, cut into its words. */
@State(Scope.Thread)
public class Tokenizing {
  private final Tokenizer tokenizer = Tokenizer.words();
  private final String review =
      "It isn't the worst film of the year, but it wants to be! ".repeat(15);

  /** Plain Java throughout. */
  @Benchmark
  public List<String> tokenize() {
    return tokenizer.tokens(review);
  }
}
