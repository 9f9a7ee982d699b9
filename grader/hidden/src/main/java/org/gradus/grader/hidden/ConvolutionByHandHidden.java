package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 06 with fresh pictures, kernels and layers. Expected answers are made the other way
 * round: each number of a picture is handed to the places that see it, windows are counted one by
 * one, a field is followed back from the last unit.
 */
@Exercise("06-convolution-by-hand")
public final class ConvolutionByHandHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 06 b314a897fd2ccdd594426f4b";

  ConvolutionByHandHidden() {}

  @Nested
  @Order(1)
  @Question("crossCorrelate")
  class CrossCorrelate extends CrossCorrelateHidden {}

  @Nested
  @Order(2)
  @Question("multiChannel")
  class MultiChannel extends MultiChannelHidden {}

  @Nested
  @Order(3)
  @Question("pool")
  class Pooling extends PoolingHidden {}

  @Nested
  @Order(4)
  @Question("outputSize")
  class OutputSize extends OutputSizeHidden {}

  @Nested
  @Order(5)
  @Question("receptiveField")
  class ReceptiveField extends ReceptiveFieldHidden {}

  @Nested
  @Order(6)
  @Question("parameterCount")
  class ParameterCount extends ParameterCountHidden {}
}
