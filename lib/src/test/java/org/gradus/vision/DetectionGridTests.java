package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.train.Optimizers.adam;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.data.Box;
import org.gradus.data.Dataset;
import org.gradus.data.FloatFeatures;
import org.gradus.data.LabelledBox;
import org.gradus.data.Scenes;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

class DetectionGridTests {
  private static final Scenes SCENES = Scenes.generate(100, 48, 3, 7);
  private static final DetectionGrid GRID = new DetectionGrid(6, 6, 48, 48, 4);

  @Test
  void targetsReadAsOutputsGiveTheObjectsBack() {
    int lost = 0;
    for (List<LabelledBox> objects : SCENES.objects()) {
      List<Detection> found = GRID.decode(GRID.encode(objects), 0.5);
      Matches matches = Boxes.match(objects, found, 0.999);
      assertThat(matches.wrong()).isZero();
      lost += matches.missed();
    }
    // Two middles in one cell of 8 × 8 pixels, with boxes that hardly touch, are rare.
    assertThat(lost).isLessThan(3);
  }

  @Test
  void ofTwoInACellTheLargerStays() {
    LabelledBox small = new LabelledBox(Box.around(4, 4, 2, 2), 1);
    LabelledBox large = new LabelledBox(Box.around(3, 5, 6, 6), 2);
    for (List<LabelledBox> objects : List.of(List.of(small, large), List.of(large, small))) {
      List<Detection> found = GRID.decode(GRID.encode(objects), 0.5);
      assertThat(found).hasSize(1);
      assertThat(found.get(0).label()).isEqualTo(2);
      assertThat(found.get(0).box().iou(large.box())).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void aTargetIsLaidOutAsItSays() {
    DetectionGrid grid = new DetectionGrid(2, 3, 20, 30, 2);
    float[] target = grid.encode(List.of(new LabelledBox(Box.around(25, 12, 7.5, 5), 1)));
    assertThat(grid.shape()).containsExactly(7, 2, 3);
    float[][] channels = new float[7][6];
    for (int i = 0; i < target.length; i++) {
      channels[i / 6][i % 6] = target[i];
    }
    float[] expected = {1, 0.5f, 0.2f, 0.5f, 0.5f, 0, 1};
    for (int channel = 0; channel < 7; channel++) {
      for (int cell = 0; cell < 6; cell++) {
        assertThat(channels[channel][cell])
            .isCloseTo(cell == 5 ? expected[channel] : 0, within(1e-6f));
      }
    }
  }

  @Test
  void claimsAreCutOffAtTheEdgeAndAtCertainty() {
    DetectionGrid grid = new DetectionGrid(1, 1, 10, 10, 1);
    float[] wide = {1.5f, 0.125f, 0.5f, 1, -1, 3};
    assertThat(grid.decode(wide, 0.5)).containsExactly(new Detection(new Box(0, 5, 6.25, 5), 0, 1));
    assertThat(grid.decode(new float[] {0.4f, 0, 0, 1, 1, 1}, 0.5)).isEmpty();
  }

  /** 5 ‖box‖² + object² + ‖class‖² where one is, ½ o² elsewhere, over the cells of each picture. */
  @Test
  void theLossAgreesWithItsFormulaAndItsSlope() {
    DetectionGrid grid = new DetectionGrid(2, 2, 8, 8, 2);
    Random random = new Random(7);
    int size = 7 * 4;
    float[] z = new float[2 * size];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) random.nextGaussian();
    }
    float[] t = new float[2 * size];
    List<List<LabelledBox>> objects =
        List.of(
            List.of(
                new LabelledBox(Box.around(1, 2, 2, 2), 1),
                new LabelledBox(Box.around(6, 6, 3, 2), 0)),
            List.of());
    System.arraycopy(grid.encode(objects.get(0)), 0, t, 0, size);
    double[] sums = new double[2];
    double[] slopes = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      int picture = i / size;
      int channel = i % size / 4;
      double object = t[picture * size + i % 4];
      double weight = channel == 0 ? (1 + object) / 2 : channel < 5 ? 5 * object : object;
      sums[picture] += weight * (z[i] - t[i]) * (z[i] - t[i]);
      slopes[i] = weight * (z[i] - t[i]); // 2 / 2 pictures
    }
    try (NDManager memory = NDManager.newBaseManager("PyTorch")) {
      NDArray outputs = memory.create(z, new Shape(2, 7, 2, 2));
      NDArray targets = memory.create(t, new Shape(2, 7, 2, 2));
      outputs.setRequiresGradient(true);
      try (GradientCollector recorder = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray mean = grid.loss().mean(outputs, targets);
        recorder.backward(mean);
        assertThat((double) mean.getFloat()).isCloseTo((sums[0] + sums[1]) / 2, within(1e-4));
      }
      float[] each = grid.loss().each(outputs, targets).toFloatArray();
      assertThat((double) each[0]).isCloseTo(sums[0], within(1e-4));
      assertThat((double) each[1]).isCloseTo(sums[1], within(1e-4));
      float[] found = outputs.getGradient().toFloatArray();
      for (int i = 0; i < found.length; i++) {
        assertThat((double) found[i]).isCloseTo(slopes[i], within(1e-4));
      }
    }
  }

  @Test
  void aNetworkLearnsIt() {
    Dataset data = GRID.dataset(SCENES.pictures(), SCENES.objects(), SCENES.tags().provenance());
    try (Network network =
        Sequential.of(
                conv2d(8, 5, RELU).stride(2).same(),
                conv2d(16, 3, RELU).stride(2).same(),
                conv2d(16, 3, RELU).stride(2).same(),
                conv2d(9, 1))
            .compile(GRID.loss(), adam(1e-2))) {
      History history = network.fit(data, epochs(6).batch(20).seed(1));
      double first = history.epochs().get(0).loss();
      double last = history.epochs().get(5).loss();
      assertThat(last).isLessThan(0.7 * first);
      assertThat(network.evaluate(data).loss()).isLessThan(first);
      assertThat(GRID.decode(network.predict(data.features()).outputs()[0], 0)).isNotEmpty();
    }
  }

  @Test
  void lossAndDataMustFitTheGrid() {
    Dataset data = GRID.dataset(SCENES.pictures(), SCENES.objects(), SCENES.tags().provenance());
    assertThat(data.targets().shape()).containsExactly(9, 6, 6);
    assertThat(data.targetNames()).hasSize(9).contains("√ width", "class 3");
    GRID.loss().check(new Shape(9, 6, 6), data);
    assertThatThrownBy(() -> GRID.loss().check(new Shape(9, 3, 3), data))
        .hasMessage(
            "The grid loss wants outputs of shape [9, 6, 6], but the network gives shape [9, 3, 3]: end with conv2d(9, 1).");
    assertThatThrownBy(() -> GRID.loss().check(new Shape(9, 6, 6), SCENES.tags()))
        .hasMessageContaining("as DetectionGrid.dataset makes them, but Scenes has others");
    assertThatThrownBy(() -> GRID.dataset(SCENES.pictures(), List.of(), SCENES.tags().provenance()))
        .hasMessageContaining("100 pictures but 0 lists of objects");
    assertThatThrownBy(
            () ->
                GRID.dataset(
                    new FloatFeatures(new float[100], 10, 10),
                    List.of(List.of()),
                    SCENES.tags().provenance()))
        .hasMessage("These pictures have 10 × 10 pixels, but the grid is for 48 × 48.");
    assertThat(IntStream.of(GRID.shape()).sum()).isEqualTo(21);
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> new DetectionGrid(0, 1, 1, 1, 1)).hasMessageContaining("rows is 1");
    assertThatThrownBy(() -> new DetectionGrid(9, 1, 8, 8, 1)).hasMessageContaining("height");
    assertThatThrownBy(() -> GRID.encode(List.of(new LabelledBox(Box.around(1, 1, 1, 1), 4))))
        .hasMessage("An object has the class 4: with 4 classes they count from 0 to 3.");
    assertThatThrownBy(() -> GRID.encode(List.of(new LabelledBox(Box.around(48, 1, 1, 1), 0))))
        .hasMessageContaining("lies beyond a picture of 48 × 48 pixels");
    assertThatThrownBy(() -> GRID.decode(new float[3], 0.5))
        .hasMessage("The outputs for a picture are 324 numbers here, got 3.");
    float[] broken = new float[324];
    broken[7] = Float.NaN;
    assertThatThrownBy(() -> GRID.decode(broken, 0.5)).hasMessageContaining("Number 7");
  }
}
