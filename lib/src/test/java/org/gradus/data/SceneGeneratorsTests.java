package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenes of shapes, and roads; how all that is drawn or sounded is stopped. */
class SceneGeneratorsTests {
  private static final Scenes SINGLE = Scenes.generate(300, 48, 1, 7);
  private static final Recordings TONES = Tones.generate(6, 7);
  private static final Dataset ROADS = Roads.generate(300, 7);
  private static final Scenes SEVERAL = Scenes.generate(300, 48, 3, 7);

  @Test
  void boxesFitTheMasks() {
    Dataset masks = SINGLE.masks();
    assertThat(masks.targetNames()).containsExactly("ground", "triangle", "house", "drop", "arrow");
    for (int i = 0; i < SINGLE.size(); i++) {
      LabelledBox object = SINGLE.objects(i).get(0);
      float[] mask = masks.targets().row(i);
      int left = 48;
      int right = 0;
      int top = 48;
      int bottom = 0;
      for (int pixel = 0; pixel < mask.length; pixel++) {
        if (mask[pixel] > 0) {
          assertThat(mask[pixel]).isEqualTo(object.label() + 1);
          left = Math.min(left, pixel % 48);
          right = Math.max(right, pixel % 48 + 1);
          top = Math.min(top, pixel / 48);
          bottom = Math.max(bottom, pixel / 48 + 1);
        }
      }
      // A pixel belongs to the shape if half of it does, and tips are thin.
      Box box = object.box();
      assertThat(box.left()).isBetween(left - 3.0, left + 0.76);
      assertThat(box.top()).isBetween(top - 3.0, top + 0.76);
      assertThat(box.right()).isBetween(right - 0.76, right + 3.0);
      assertThat(box.bottom()).isBetween(bottom - 0.76, bottom + 3.0);
    }
  }

  @Test
  void keyPointsLieInTheirBoxesAndTheTipAtAnEdge() {
    float[][] boxes = SINGLE.boxes().targets().rows();
    float[][] points = SINGLE.keyPoints().targets().rows();
    assertThat(SINGLE.keyPoints().targets().shape()).containsExactly(2, 2);
    double atEdge = 0;
    for (int i = 0; i < SINGLE.size(); i++) {
      Box box = new Box(boxes[i][0], boxes[i][1], boxes[i][2], boxes[i][3]).times(48);
      assertThat(box).isEqualTo(near(SINGLE.objects(i).get(0).box(), box));
      double x = points[i][2] * 48;
      double y = points[i][3] * 48;
      assertThat(x).isBetween(box.left() - 0.5, box.right() + 0.5);
      assertThat(y).isBetween(box.top() - 0.5, box.bottom() + 0.5);
      assertThat(points[i][0] * 48).isBetween((float) box.left(), (float) box.right());
      double gap =
          Math.min(
              Math.min(x - box.left(), box.right() - x), Math.min(y - box.top(), box.bottom() - y));
      atEdge += gap < 1 ? 1 : 0;
    }
    assertThat(atEdge / SINGLE.size()).isGreaterThan(0.7);
    assertThatThrownBy(SEVERAL::boxes)
        .hasMessage(
            "These scenes have up to 3 objects: only with one each is there one box to learn.");
  }

  private static Box near(Box exact, Box rounded) {
    assertThat(exact.iou(rounded)).isCloseTo(1, within(1e-5));
    return rounded;
  }

  @Test
  void severalObjectsHardlyTouch() {
    int[] counts = new int[4];
    int[] kinds = new int[4];
    for (List<LabelledBox> objects : SEVERAL.objects()) {
      counts[objects.size()]++;
      for (int i = 0; i < objects.size(); i++) {
        kinds[objects.get(i).label()]++;
        for (int j = 0; j < i; j++) {
          assertThat(objects.get(i).box().iou(objects.get(j).box())).isLessThanOrEqualTo(0.1);
        }
      }
    }
    assertThat(counts[0]).isZero();
    for (int count : Arrays.copyOfRange(counts, 1, 4)) {
      assertThat(count).isBetween(65, 135);
    }
    for (int count : kinds) {
      assertThat(count).isBetween(100, 200);
    }
  }

  @Test
  void tagsSayWhatIsThere() {
    Dataset tags = SEVERAL.tags();
    for (int i = 0; i < SEVERAL.size(); i++) {
      float[] expected = new float[4];
      SEVERAL.objects(i).forEach(object -> expected[object.label()] = 1);
      assertThat(tags.targets().row(i)).isEqualTo(expected);
    }
    assertThat(SEVERAL)
        .hasToString(
            "Scenes (generated with seed 7): 300 pictures of [48, 48] with "
                + SEVERAL.objects().stream().mapToInt(List::size).sum()
                + " objects");
  }

  @Test
  void shapesStandOutFromTheGround() {
    float[][] masks = SINGLE.masks().targets().rows();
    for (int i = 0; i < SINGLE.size(); i++) {
      float[] picture = SINGLE.pictures().row(i);
      double[] sum = new double[2];
      int[] count = new int[2];
      for (int pixel = 0; pixel < picture.length; pixel++) {
        int own = masks[i][pixel] > 0 ? 1 : 0;
        sum[own] += picture[pixel];
        count[own]++;
      }
      assertThat(Math.abs(sum[0] / count[0] - sum[1] / count[1])).isGreaterThan(0.13);
    }
  }

  @Test
  void theFirstScenesStay() {
    Scenes more = Scenes.generate(301, 48, 3, 7);
    assertThat(more.pictures().row(299)).isEqualTo(SEVERAL.pictures().row(299));
    assertThat(more.objects(299)).isEqualTo(SEVERAL.objects(299));
    assertThatThrownBy(() -> Scenes.generate(1, 23, 1, 7)).hasMessageContaining("24 at least");
    assertThatThrownBy(() -> Scenes.generate(1, 48, 5, 7))
        .hasMessage("Scenes: the number of objects lies between 1.0 and 4.0, got 5.0.");
    assertThatThrownBy(() -> SEVERAL.objects(300)).hasMessageContaining("count from 0 to 299");
  }

  @Test
  void roadsBendTheWayOneSteers() {
    Dataset roads = Roads.generate(400, 7);
    assertThat(roads.features().shape()).containsExactly(32, 64);
    assertThat(roads.targetNames()).containsExactly("steering angle in degrees");
    float[][] angles = roads.targets().rows();
    double mean = 0;
    double squares = 0;
    double product = 0;
    double inkSquares = 0;
    for (int i = 0; i < 400; i++) {
      float[] picture = roads.features().row(i);
      // Asphalt is darker than grass: is there more of it right or left, some metres ahead?
      double balance = 0;
      for (int row = 11; row < 16; row++) {
        for (int column = 0; column < 64; column++) {
          balance += picture[row * 64 + column] * (column < 32 ? -1 : 1);
        }
      }
      mean += angles[i][0] / 400;
      squares += angles[i][0] * angles[i][0] / 400;
      product += angles[i][0] * balance / 400;
      inkSquares += balance * balance / 400;
    }
    assertThat(mean).isCloseTo(0, within(0.6));
    assertThat(Math.sqrt(squares)).isBetween(1.5, 5.0);
    assertThat(product / Math.sqrt(squares * inkSquares)).isGreaterThan(0.6);
    assertThat(Roads.generate(401, 7).features().row(399)).isEqualTo(roads.features().row(399));
    assertThatThrownBy(() -> Roads.generate(0, 7)).hasMessageContaining("pictures is 1 at least");
  }

  @Test
  void anInterruptEndsThem() {
    for (Runnable each :
        List.<Runnable>of(
            () -> Scenes.generate(2_000, 24, 2, 7),
            () -> Roads.generate(2_000, 7),
            () -> Tones.generate(6, 7),
            () -> Captions.generate(2_000, 16, 7),
            () -> Rain.DRIZZLE.over(ROADS, 7),
            () -> TONES.dataset(sound -> new float[1][1]))) {
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(each::run)
            .isInstanceOf(DataException.class)
            .hasMessageContaining("was stopped");
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }
}
