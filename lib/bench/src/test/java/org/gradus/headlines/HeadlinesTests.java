package org.gradus.headlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a headline says beside its figure. */
@Tag("long")
@Tag("one-jdk")
class HeadlinesTests {
  @Test
  void theMeanBoxFitsAsItsHeadlineSays() {
    String metric = Headlines.named("scene-boxes").metric();
    double said = Double.parseDouble(metric.replaceAll(".*the mean box: ([0-9.]+)\\)", "$1"));
    assertThat(SceneBoxes.fitOfTheMeanBox()).isCloseTo(said, within(0.005));
  }
}
