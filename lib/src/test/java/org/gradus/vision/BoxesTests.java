package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradus.data.Box;
import org.gradus.data.LabelledBox;
import org.junit.jupiter.api.Test;

class BoxesTests {
  private static final Box A = new Box(0, 0, 10, 10);
  private static final Box NEAR_A = new Box(1, 0, 11, 10); // IoU 9/11
  private static final Box FAR = new Box(50, 50, 60, 60);

  @Test
  void ofOverlappingClaimsTheSurestStays() {
    List<Detection> claims =
        List.of(
            new Detection(NEAR_A, 0, 0.8),
            new Detection(A, 0, 0.9),
            new Detection(FAR, 0, 0.3),
            new Detection(NEAR_A, 1, 0.7));
    assertThat(Boxes.suppress(claims, 0.5))
        .containsExactly(claims.get(1), claims.get(3), claims.get(2));
    assertThat(Boxes.suppress(claims, 0.9)).hasSize(4);
    assertThat(Boxes.suppress(List.of(), 0.5)).isEmpty();
    assertThatThrownBy(() -> Boxes.suppress(claims, 1.5)).hasMessageContaining("overlap");
  }

  /** No two that stay overlap, and each that fell is overlapped by a surer one that stays. */
  @Test
  void suppressionHoldsItsTwoPromises() {
    Random random = new Random(7);
    List<Detection> claims = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Box box =
          Box.around(20 * random.nextDouble(), 20 * random.nextDouble(), 6, 4 + random.nextInt(4));
      claims.add(new Detection(box, random.nextInt(2), random.nextDouble()));
    }
    List<Detection> kept = Boxes.suppress(claims, 0.4);
    for (Detection each : claims) {
      boolean beaten =
          kept.stream()
              .anyMatch(
                  sure ->
                      !sure.equals(each)
                          && sure.label() == each.label()
                          && sure.score() >= each.score()
                          && sure.box().iou(each.box()) > 0.4);
      assertThat(beaten).isNotEqualTo(kept.contains(each));
    }
  }

  @Test
  void eachObjectIsFoundOnceAtMost() {
    List<LabelledBox> truth = List.of(new LabelledBox(A, 0), new LabelledBox(FAR, 1));
    List<Detection> found =
        List.of(
            new Detection(A, 0, 0.9), new Detection(NEAR_A, 0, 0.5), new Detection(FAR, 0, 0.9));
    Matches matches = Boxes.match(truth, found, 0.5);
    assertThat(matches).isEqualTo(new Matches(1, 2, 1, 1));
    assertThat(matches.precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(matches.recall()).isEqualTo(0.5);
    assertThat(matches.f1()).isCloseTo(2 / 5.0, within(1e-12));
    assertThat(matches.meanIou()).isEqualTo(1);
    Matches nothing = Boxes.match(List.of(), List.of(), 0.5);
    assertThat(nothing.precision()).isEqualTo(1);
    assertThat(nothing.recall()).isEqualTo(1);
    assertThat(nothing.f1()).isEqualTo(1);
    assertThat(matches.plus(nothing)).isEqualTo(matches);
    assertThat(matches)
        .hasToString("1 right, 2 wrong, 1 missed: precision 0.333, recall 0.500, mean IoU 1.000");
  }

  @Test
  void theSurerClaimIsServedFirstAndTheBestFitTaken() {
    List<LabelledBox> truth = List.of(new LabelledBox(NEAR_A, 0), new LabelledBox(A, 0));
    List<Detection> found = List.of(new Detection(NEAR_A, 0, 0.5), new Detection(A, 0, 0.9));
    assertThat(Boxes.match(truth, found, 0.5)).isEqualTo(new Matches(2, 0, 0, 2));
  }

  @Test
  void outputsBecomeBoxesAndTheirMeanIsOne() {
    List<Box> boxes = Boxes.of(new float[][] {{0, 0, 2, 4}, {4, 2, 2, 0}});
    assertThat(boxes).containsExactly(new Box(0, 0, 2, 4), new Box(2, 0, 4, 2));
    assertThat(Boxes.mean(boxes)).isEqualTo(new Box(1, 0, 3, 3));
    assertThat(Boxes.meanIou(boxes, List.of(new Box(0, 0, 2, 4), FAR))).isEqualTo(0.5);
    assertThatThrownBy(() -> Boxes.of(new float[][] {{1, 2}}))
        .hasMessage("A box has 4 numbers, left, top, right and bottom, but each output has 2.");
    assertThatThrownBy(() -> Boxes.mean(List.of())).hasMessageContaining("1 at least, got 0");
    assertThatThrownBy(() -> Boxes.meanIou(boxes, List.of(A)))
        .hasMessageContaining("2 true boxes but 1 boxes found");
    assertThatThrownBy(() -> new Detection(A, -1, 0)).hasMessageContaining("class number");
    assertThatThrownBy(() -> new Detection(A, 0, Double.NaN)).hasMessageContaining("NaN");
  }
}
