package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 09 with fresh boxes, frames and scores. Areas are counted square by square, boxes are
 * made for the cell and for the overlap that they shall have, spectra come from how a frame agrees
 * with itself moved on.
 */
@Exercise("09-beyond-classification")
public final class BeyondClassificationHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 09 5e1b83f7c92d40a6b7f41d08";

  BeyondClassificationHidden() {}

  @Nested
  @Order(1)
  @Question("iou")
  class Iou extends IouHidden {}

  @Nested
  @Order(2)
  @Question("gridTargets")
  class GridTargets extends GridTargetsHidden {}

  @Nested
  @Order(3)
  @Question("nonMaximumSuppression")
  class NonMaximumSuppression extends NonMaximumSuppressionHidden {}

  @Nested
  @Order(4)
  @Question("powerSpectrum")
  class PowerSpectrum extends PowerSpectrumHidden {}

  @Nested
  @Order(5)
  @Question("multiLabelLoss")
  class MultiLabelLoss extends MultiLabelLossHidden {}
}
