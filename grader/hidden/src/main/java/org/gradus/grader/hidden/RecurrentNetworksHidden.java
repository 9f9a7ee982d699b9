package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** Exercise 10 with fresh networks, sequences, gradients and series. */
@Exercise("10-recurrent-networks")
public final class RecurrentNetworksHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 10 9ad2bbeb39e640e584cdecc8";

  RecurrentNetworksHidden() {}

  @Nested
  @Order(1)
  @Question("rnnStep")
  class RnnStep extends RnnStepHidden {}

  @Nested
  @Order(2)
  @Question("unroll")
  class Unroll extends UnrollHidden {}

  @Nested
  @Order(3)
  @Question("clipByNorm")
  class ClipByNorm extends ClipByNormHidden {}

  @Nested
  @Order(4)
  @Question("window")
  class WindowTask extends WindowHidden {}

  @Nested
  @Order(5)
  @Question("backThroughTime")
  class BackThroughTime extends BackThroughTimeHidden {}
}
