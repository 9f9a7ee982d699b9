package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.gradus.data.FloatFeatures;
import org.gradus.data.Scenes;
import org.junit.jupiter.api.Test;

class MasksTests {
  private static final int[][] TRUTH = {{0, 0, 1, 1}, {2, 0, 0, 1}};
  private static final int[][] FOUND = {{0, 1, 1, 1}, {0, 0, 0, 1}};

  @Test
  void eachClassIsCountedOverAllPictures() {
    assertThat(Masks.iou(TRUTH, FOUND, 4)).containsExactly(3 / 5.0, 3 / 4.0, 0, Double.NaN);
    assertThat(Masks.meanIou(TRUTH, FOUND, 4)).isCloseTo((0.6 + 0.75 + 0) / 3, within(1e-12));
    assertThat(Masks.meanIou(TRUTH, TRUTH, 3)).isEqualTo(1);
  }

  @Test
  void theHighestOutputNamesTheClass() {
    float[][] outputs = {{1, 5, 2, 0, 0, 3, 2, 9}};
    assertThat(Masks.of(outputs, 2)).isDeepEqualTo(new int[][] {{0, 0, 0, 1}});
    assertThat(Masks.of(outputs, 4)).isDeepEqualTo(new int[][] {{1, 3}});
    assertThatThrownBy(() -> Masks.of(outputs, 3))
        .hasMessage("8 outputs for a picture do not divide into 3 classes.");
  }

  @Test
  void targetsAreClassNumbers() {
    Scenes scenes = Scenes.generate(5, 24, 2, 7);
    int[][] masks = Masks.of(scenes.masks().targets());
    assertThat(masks).hasDimensions(5, 24 * 24);
    assertThat(Masks.meanIou(masks, masks, 5)).isEqualTo(1);
    assertThatThrownBy(() -> Masks.of(new FloatFeatures(new float[] {0, 0.5f}, 2)))
        .hasMessage("Pixel 1 of picture 0 is 0.5: a mask holds class numbers, 0, 1, 2 …");
    assertThatThrownBy(() -> Masks.of(new FloatFeatures(new float[] {-1}, 1)))
        .hasMessageContaining("is -1.0");
  }

  @Test
  void masksThatDoNotFitAreNamed() {
    assertThatThrownBy(() -> Masks.iou(TRUTH, FOUND, 2))
        .hasMessage(
            "Number 0 of the pixels of the true mask 1 is 2: with 2 classes they count from 0 to 1.");
    assertThatThrownBy(() -> Masks.iou(TRUTH, new int[1][4], 3))
        .hasMessageContaining("2 true masks but 1 masks found");
    assertThatThrownBy(() -> Masks.iou(TRUTH, new int[2][3], 3))
        .hasMessageContaining("4 pixels in the true mask 0 but 3 in the one that was found");
    assertThatThrownBy(() -> Masks.iou(new int[0][], new int[0][], 3))
        .hasMessageContaining("number of masks");
  }
}
