package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In a notebook a variable is null when the cell that sets it has failed. Whoever uses it then gets
 * a sentence, and not the name of a field inside the library.
 */
@SuppressWarnings("NullAway") // that is the point
class NullTests {
  private static final Features PICTURE = new FloatFeatures(new float[16], 4, 4);
  private static final DetectionGrid GRID = new DetectionGrid(1, 1, 4, 4, 1);

  static Stream<Arguments> calls() {
    return Stream.of(
        call(() -> Occlusion.patch(1).heatMap(null, 0, 0, null), "Here belong pictures"),
        call(
            () -> Occlusion.patch(1).heatMap(PICTURE, 0, 0, null), "heatMap(…) wants a classifier"),
        call(() -> Occlusion.patch(1).heatMap(PICTURE, 0, 0, p -> null), "Here belong the answers"),
        call(() -> Augment.none().batches(null, 1, 1), "batches(…) wants a data set"),
        call(() -> Augment.none().once(null, 1), "Here belong pictures"),
        call(() -> KMeans.fit(null, 1, 1), "Here belong the rows"),
        call(() -> KMeans.fit(new float[2][], 1, 1), "Row 0 belongs to the rows"),
        call(() -> KMeans.purity(null, new int[1]), "purity(…) wants clusters"),
        call(() -> KMeans.purity(new int[1], null), "purity(…) wants labels"),
        call(() -> Similarity.of(null), "Here belong the rows"),
        call(() -> Similarity.cosine(null, new float[1]), "cosine(…) wants two rows"),
        call(() -> Boxes.of(null), "Here belong the outputs"),
        call(() -> Boxes.mean(null), "mean(…) wants boxes"),
        call(() -> Boxes.meanIou(null, List.of()), "meanIou(…) wants the true boxes"),
        call(() -> Boxes.meanIou(List.of(), null), "meanIou(…) wants the boxes found"),
        call(() -> Boxes.suppress(null, 0.5), "suppress(…) wants detections"),
        call(() -> Boxes.match(null, List.of(), 0.5), "match(…) wants the true objects"),
        call(() -> Boxes.match(List.of(), null, 0.5), "match(…) wants detections"),
        call(() -> GRID.encode(null), "encode(…) wants objects"),
        call(() -> GRID.decode(null, 0.5), "decode(…) wants outputs"),
        call(() -> Masks.of((Features) null), "of(…) wants masks"),
        call(() -> Masks.iou(null, new int[1][1], 1), "iou(…) wants the true masks"),
        call(() -> Calibration.of(null, new int[1]), "Here belong the probabilities"),
        call(() -> Calibration.of(new float[][] {{1}}, null), "of(…) wants labels"),
        call(
            () -> Calibration.temperature(new float[][] {{1}}, null),
            "temperature(…) wants labels"));
  }

  private static Arguments call(ThrowingCallable call, String what) {
    return Arguments.of(call, what);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("calls")
  void getASentence(ThrowingCallable call, String what) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(what + ", but got null: look whether the cell that makes it has failed.");
  }
}
