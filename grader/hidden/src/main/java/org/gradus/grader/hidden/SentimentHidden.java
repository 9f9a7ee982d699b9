package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 12 with fresh texts and numbers. Texts are made of words that are known, vocabularies of
 * counts; sentences are cut number by number, and sums are taken in another order.
 */
@Exercise("12-sentiment")
public final class SentimentHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 12 3a4e4727c263c56a14259e76";

  SentimentHidden() {}

  @Nested
  @Order(1)
  @Question("tokenize")
  class Tokenize extends TokenizeHidden {}

  @Nested
  @Order(2)
  @Question("vocabulary")
  class Vocabulary extends VocabularyHidden {}

  @Nested
  @Order(3)
  @Question("pad")
  class Pad extends PadHidden {}

  @Nested
  @Order(4)
  @Question("conv1d")
  class Conv1d extends Conv1dHidden {}

  @Nested
  @Order(5)
  @Question("maxOverTime")
  class MaxOverTime extends MaxOverTimeHidden {}
}
