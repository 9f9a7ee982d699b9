package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 07 with fresh stacks, numbers and pictures. Sides are counted kernel by kernel, channels
 * are made to have their mean, pictures are cut from a larger one.
 */
@Exercise("07-convolutional-networks")
public final class ConvolutionalNetworksHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 07 e6e734bb3634330fcef4f57e";

  ConvolutionalNetworksHidden() {}

  @Nested
  @Order(1)
  @Question("layerShapes")
  class LayerShapes extends LayerShapesHidden {}

  @Nested
  @Order(2)
  @Question("dropout")
  class Dropout extends DropoutHidden {}

  @Nested
  @Order(3)
  @Question("shift")
  class Shift extends ShiftHidden {}

  @Nested
  @Order(4)
  @Question("globalAveragePool")
  class GlobalAveragePool extends GlobalAveragePoolHidden {}

  @Nested
  @Order(5)
  @Question("residual")
  class Residual extends ResidualHidden {}
}
