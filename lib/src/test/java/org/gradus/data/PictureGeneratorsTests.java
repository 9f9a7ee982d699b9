package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Boards, the grey picture, the ball. */
class PictureGeneratorsTests {

  @Test
  void cleanBoardsAreEverySignAtEveryPlace() {
    Dataset boards = Boards.clean();
    assertThat(boards.size()).isEqualTo(68);
    assertThat(MnistTests.counts(boards)).containsExactly(34, 34);
    assertThat(boards.features().shape()).containsExactly(9, 9);
    assertThat(text(boards.features().row(8)))
        .isEqualTo(
            """
            .........
            .#.....#.
            ..#...#..
            ...#.#...
            ....#....
            ...#.#...
            ..#...#..
            .#.....#.
            .........
            """);
    assertThat(text(boards.features().row(9)))
        .isEqualTo(
            """
            .........
            ...###...
            ..#...#..
            .#.....#.
            .#.....#.
            .#.....#.
            ..#...#..
            ...###...
            .........
            """);
    for (int i = 0; i < boards.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boards.features().row(i)).isNotEqualTo(boards.features().row(j));
      }
    }
  }

  private static String text(float[] board) {
    StringBuilder text = new StringBuilder();
    for (int field = 0; field < board.length; field++) {
      text.append(board[field] == 1 ? '#' : '.');
      text.append(field % 9 == 8 ? "\n" : "");
    }
    return text.toString();
  }

  /** A crossing in the middle of the ink's box is an X: wobble and flips must leave most so. */
  @Test
  void warpedBoardsStayLegible() {
    Dataset boards = Boards.warped(2_000, 1, 0.02, 7);
    Dataset clean = Boards.clean();
    int[] labels = boards.labels();
    int right = 0;
    for (int i = 0; i < boards.size(); i++) {
      float[] board = boards.features().row(i);
      int best = 0;
      double most = -100;
      for (int j = 0; j < clean.size(); j++) {
        float[] model = clean.features().row(j);
        double match = 0;
        for (int f = 0; f < board.length; f++) {
          match += board[f] * model[f];
        }
        if (match > most) {
          most = match;
          best = clean.labels()[j];
        }
      }
      right += best == labels[i] ? 1 : 0;
    }
    // The nearest clean board: most, but not all.
    assertThat(right / 2_000.0).isBetween(0.8, 0.995);
  }

  @Test
  void flipsComeAsOftenAsStated() {
    Features plain = Boards.warped(2_000, 1, 0, 7).features();
    int ink = 0;
    for (float[] board : plain.rows()) {
      for (float field : board) {
        assertThat(Math.abs(field)).isEqualTo(1);
        ink += field > 0 ? 1 : 0;
      }
    }
    double share = ink / (2_000.0 * 81);
    assertThat(share).isBetween(0.12, 0.35);
    int noisy = 0;
    for (float[] board : Boards.warped(2_000, 1, 0.5, 7).features().rows()) {
      for (float field : board) {
        noisy += field > 0 ? 1 : 0;
      }
    }
    assertThat(noisy / (2_000.0 * 81)).isCloseTo(0.5, within(0.01));
    assertThat(Boards.pictures(plain).row(0)).containsOnly(0, 1);
  }

  @Test
  void theGreyPictureHasSomethingForEveryFilter() {
    double[][] picture = GreyPicture.draw(96, 96);
    double steepest = 0;
    double flat = 0;
    for (int row = 1; row < 95; row++) {
      for (int column = 1; column < 95; column++) {
        assertThat(picture[row][column]).isBetween(0.0, 1.0);
        double slope = Math.abs(picture[row][column + 1] - picture[row][column - 1]);
        steepest = Math.max(steepest, slope);
        flat += slope < 0.01 ? 1 : 0;
      }
    }
    assertThat(steepest).isGreaterThan(0.7);
    assertThat(flat / (94 * 94)).isBetween(0.3, 0.9);
    Features features = GreyPicture.features(picture);
    assertThat(features.shape()).containsExactly(96, 96);
    double[][] noisy = GreyPicture.draw(96, 96, 0.1, 7);
    assertThat(noisy).isDeepEqualTo(GreyPicture.draw(96, 96, 0.1, 7));
    assertThat(noisy[50][50]).isNotEqualTo(picture[50][50]);
    assertThatThrownBy(() -> GreyPicture.draw(8, 96))
        .hasMessage("GreyPicture: the number of pixels on a side is 16 at least, got 8.");
    assertThatThrownBy(() -> GreyPicture.features(new double[][] {{1, 0}, {1}}))
        .hasMessage(
            "Row 1 of the picture has 1 pixels, but row 0 has 2: all rows need one length.");
    assertThatThrownBy(() -> GreyPicture.features(new double[0][]))
        .hasMessage("A shape needs positive sides, got [0, 0].");
  }

  @Test
  void theBallFliesStraightButForTheWalls() {
    BouncingBall balls = BouncingBall.generate(300, 12, 16, 7);
    int bounces = 0;
    for (int i = 0; i < balls.size(); i++) {
      float[] p = balls.positions().row(i);
      boolean[] bounced = balls.bounced(i);
      assertThat(bounced[0]).isFalse();
      for (int t = 2; t < 12; t++) {
        assertThat(p[2 * t]).isBetween(0.0999f, 0.9001f);
        double ahead =
            Math.hypot(
                2 * p[2 * t - 2] - p[2 * t - 4] - p[2 * t],
                2 * p[2 * t - 1] - p[2 * t - 3] - p[2 * t + 1]);
        if (!bounced[t] && !bounced[t - 1]) {
          assertThat(ahead).isLessThan(1e-6);
        }
        bounces += bounced[t] ? 1 : 0;
      }
    }
    assertThat(bounces / 3_000.0).isBetween(0.08, 0.25);
    assertThat(balls.lastBounced().length).isBetween(20, 90);
  }

  @Test
  void theFramesShowTheBallWhereItIs() {
    BouncingBall balls = BouncingBall.generate(20, 5, 16, 7);
    assertThat(balls.frames().shape()).containsExactly(5, 16, 16);
    for (int i = 0; i < 20; i++) {
      float[] pixels = balls.frames().row(i);
      float[] p = balls.positions().row(i);
      double x = 0;
      double mass = 0;
      for (int pixel = 0; pixel < 256; pixel++) {
        x += pixels[4 * 256 + pixel] * (pixel % 16 + 0.5) / 16;
        mass += pixels[4 * 256 + pixel];
      }
      assertThat(x / mass).isCloseTo(p[8], within(0.01));
      assertThat(mass).isCloseTo(Math.PI * 1.6 * 1.6, within(0.9));
    }
    float[] second = balls.frames(7).row(1);
    assertThat(balls.frames(7).shape()).containsExactly(16, 16);
    assertThat(second).containsExactly(Arrays.copyOfRange(balls.frames().row(7), 256, 512));
    assertThatThrownBy(() -> balls.frames(20))
        .hasMessage("There is no example 20: they count from 0 to 19.");
    assertThatThrownBy(() -> balls.bounced(-1))
        .hasMessage("There is no example -1: they count from 0 to 19.");
    Dataset next = balls.fromPositions();
    assertThat(next.features().shape()).containsExactly(4, 2);
    assertThat(next.features().row(3)[7]).isEqualTo(balls.positions().row(3)[7]);
    assertThat(next.targets().row(3)[1]).isEqualTo(balls.positions().row(3)[9]);
    assertThat(balls.fromFrames().features().shape()).containsExactly(4, 256);
    assertThat(balls.fromFrames().targets().rows()).isDeepEqualTo(next.targets().rows());
  }
}
