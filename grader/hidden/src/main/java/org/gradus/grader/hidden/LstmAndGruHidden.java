package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** Exercise 11 with fresh cells, gates and Jacobians. */
@Exercise("11-lstm-and-gru")
public final class LstmAndGruHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 11 25ebc3aab88f583ecfd85476";

  LstmAndGruHidden() {}

  @Nested
  @Order(1)
  @Question("lstmStep")
  class LstmStep extends LstmStepHidden {}

  @Nested
  @Order(2)
  @Question("gruStep")
  class GruStep extends GruStepHidden {}

  @Nested
  @Order(3)
  @Question("gruStepResetBefore")
  class GruStepResetBefore extends GruStepResetBeforeHidden {}

  @Nested
  @Order(4)
  @Question("convertGate")
  class ConvertGate extends ConvertGateHidden {}

  @Nested
  @Order(5)
  @Question("gradientThroughTime")
  class GradientThroughTime extends GradientThroughTimeHidden {}
}
