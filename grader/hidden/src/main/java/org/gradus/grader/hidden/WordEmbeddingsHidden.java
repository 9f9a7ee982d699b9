package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** Exercise 13 with fresh sentences and vectors. */
@Exercise("13-word-embeddings")
public final class WordEmbeddingsHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 13 a6771fa44a4a5963b95414c4";

  WordEmbeddingsHidden() {}

  @Nested
  @Order(1)
  @Question("skipGramPairs")
  class SkipGramPairs extends SkipGramPairsHidden {}

  @Nested
  @Order(2)
  @Question("cbowPairs")
  class CbowPairs extends CbowPairsHidden {}

  @Nested
  @Order(3)
  @Question("negativeSamplingLoss")
  class NegativeSamplingLoss extends NegativeSamplingLossHidden {}

  @Nested
  @Order(4)
  @Question("mostSimilar")
  class MostSimilar extends MostSimilarHidden {}

  @Nested
  @Order(5)
  @Question("analogy")
  class Analogy extends AnalogyHidden {}
}
