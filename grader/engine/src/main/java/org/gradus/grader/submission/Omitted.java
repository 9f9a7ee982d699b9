package org.gradus.grader.submission;

import java.util.Set;
import java.util.function.IntConsumer;

/**
 * What is known of cells with which the compiler cannot be trusted.
 *
 * @param cells numbers of those that are left out, because the compiler did not get through them
 * @param begun hears which cell is compiled now; 0 when all are done
 */
public record Omitted(Set<Integer> cells, IntConsumer begun) {

  /** Nothing is left out, and nobody listens. */
  public static final Omitted NONE = new Omitted(Set.of(), cell -> {});

  static final String SENTENCE =
      "The compiler did not get through this cell: write what is nested deeply as several"
          + " statements.";

  /** Copies the numbers. */
  public Omitted {
    cells = Set.copyOf(cells);
  }
}
