package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.api.Test;

class OcclusionTests {
  private static final int HEIGHT = 7;
  private static final int WIDTH = 9;

  /** Sees two pixels, and nothing else. */
  private static float[][] twoPixels(Features pictures) {
    float[][] answers = new float[pictures.size()][2];
    for (int i = 0; i < answers.length; i++) {
      float[] picture = pictures.row(i);
      answers[i][1] = 0.5f * picture[2 * WIDTH + 3] + 0.25f * picture[5 * WIDTH + 8];
      answers[i][0] = 1 - answers[i][1];
    }
    return answers;
  }

  private static Features black() {
    float[] pixels = new float[HEIGHT * WIDTH];
    Arrays.fill(pixels, 1);
    return new FloatFeatures(pixels, HEIGHT, WIDTH);
  }

  @Test
  void theMapIsThatOfTheDefinition() {
    for (int step = 1; step <= 3; step++) {
      double[][] map =
          Occlusion.patch(3).stride(step).heatMap(black(), 0, 1, OcclusionTests::twoPixels);
      double[][] sum = new double[HEIGHT][WIDTH];
      int[][] covered = new int[HEIGHT][WIDTH];
      for (int top = 0; top <= HEIGHT - 3; top++) {
        for (int left = 0; left <= WIDTH - 3; left++) {
          boolean row = top % step == 0 || top == HEIGHT - 3;
          boolean column = left % step == 0 || left == WIDTH - 3;
          for (int i = 0; i < 9 && row && column; i++) {
            boolean first = top <= 2 && left <= 3 && left > 0;
            boolean second = top >= 3 && left == WIDTH - 3;
            sum[top + i / 3][left + i % 3] += (first ? 0.5 : 0) + (second ? 0.25 : 0);
            covered[top + i / 3][left + i % 3]++;
          }
        }
      }
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertThat(map[y][x])
              .as("step %d", step)
              .isCloseTo(sum[y][x] / covered[y][x], within(1e-6));
        }
      }
    }
  }

  @Test
  void theOtherClassGainsWhatThisOneLoses() {
    double[][] map = Occlusion.patch(1).heatMap(black(), 0, 0, OcclusionTests::twoPixels);
    assertThat(map[2][3]).isCloseTo(-0.5, within(1e-6));
    assertThat(map[5][8]).isCloseTo(-0.25, within(1e-6));
    assertThat(map[0][0]).isZero();
  }

  @Test
  void allChannelsAreHiddenInTheShade() {
    Features picture = new FloatFeatures(new float[2 * 4 * 4], 2, 4, 4);
    Function<Features, float[][]> sum =
        pictures -> {
          float[][] answers = new float[pictures.size()][1];
          for (int i = 0; i < answers.length; i++) {
            for (float pixel : pictures.row(i)) {
              answers[i][0] += pixel;
            }
          }
          return answers;
        };
    double[][] map = Occlusion.patch(2).shade(0.5).heatMap(picture, 0, 0, sum);
    for (double[] row : map) {
      assertThat(row).containsOnly(-2 * 4 * 0.5);
    }
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> Occlusion.patch(0))
        .hasMessage("The side of the patch is 1 at least, got 0.");
    assertThatThrownBy(() -> Occlusion.patch(3).stride(4)).hasMessageContaining("1.0 and 3.0");
    assertThatThrownBy(() -> Occlusion.patch(3).shade(2)).hasMessageContaining("shade");
    assertThatThrownBy(() -> Occlusion.patch(8).heatMap(black(), 0, 0, OcclusionTests::twoPixels))
        .hasMessage(
            "A patch of 8 × 8 pixels is larger than the picture of 7 × 9: take a smaller one.");
    assertThatThrownBy(() -> Occlusion.patch(2).heatMap(black(), 0, 2, OcclusionTests::twoPixels))
        .hasMessageContaining("with 2 classes they count from 0 to 1");
    assertThatThrownBy(() -> Occlusion.patch(2).heatMap(black(), 0, 0, p -> new float[9][2]))
        .hasMessage(
            "There are 1 pictures but 9 answers of the classifier: there must be as many of each.");
    Features row = new FloatFeatures(new float[4], 4);
    assertThatThrownBy(() -> Occlusion.patch(2).heatMap(row, 0, 0, OcclusionTests::twoPixels))
        .hasMessageContaining("Examples of shape [4] are no pictures");
    assertThatThrownBy(
            () -> Occlusion.patch(2).heatMap(black(), 0, 0, p -> new float[][] {{Float.NaN}}))
        .hasMessageContaining("NaN");
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Occlusion.patch(2).heatMap(black(), 0, 0, OcclusionTests::twoPixels))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
