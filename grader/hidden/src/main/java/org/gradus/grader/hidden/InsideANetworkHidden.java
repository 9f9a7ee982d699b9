package org.gradus.grader.hidden;

import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 08 with fresh pictures, vectors and clusters. Pictures are never square; rows and
 * centres have whole numbers, so that what is a tie is one to the last bit.
 */
@Exercise("08-inside-a-network")
public final class InsideANetworkHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 08 f3231346bbbaf0714499c4f7";

  InsideANetworkHidden() {}

  @Nested
  @Order(1)
  @Question("occlude")
  class Occlude extends OccludeHidden {}

  @Nested
  @Order(2)
  @Question("heatMap")
  class HeatMapTask extends HeatMapHidden {}

  @Nested
  @Order(3)
  @Question("cosine")
  class Cosine extends CosineHidden {}

  @Nested
  @Order(4)
  @Question("nearest")
  class Nearest extends NearestHidden {}

  @Nested
  @Order(5)
  @Question("kMeansStep")
  class KMeansStep extends KMeansStepHidden {}

  @Nested
  @Order(6)
  @Question("purity")
  class Purity extends PurityHidden {}
}
