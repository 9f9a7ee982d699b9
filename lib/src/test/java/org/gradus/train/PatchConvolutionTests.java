package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.reshape;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.gradus.data.Features;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchConvolutionTests {
  private static final Shape ONE = new Shape(1, 1);

  private NDManager memory;

  @BeforeEach
  void open() {
    Hardware.use(1);
    memory = Hardware.cpu().newManager();
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @ParameterizedTest
  @CsvSource({
    // batch, channels, height, width, filters, kernel down, across, stride down, across, padding
    "1, 1, 28, 28, 6, 5, 5, 1, 1, 2, 2",
    "1, 6, 14, 14, 16, 5, 5, 1, 1, 0, 0",
    "4, 3, 9, 11, 2, 3, 5, 2, 1, 1, 2",
    "2, 2, 8, 8, 5, 1, 1, 1, 3, 0, 0",
    "1, 1, 4, 4, 1, 4, 4, 1, 1, 0, 0"
  })
  void agreesWithTheEnginesOwn(
      int batch,
      int channels,
      int height,
      int width,
      int filters,
      int down,
      int across,
      int strideDown,
      int strideAcross,
      int paddingDown,
      int paddingAcross) {
    NDArray x = memory.randomNormal(new Shape(batch, channels, height, width));
    NDArray weight = memory.randomNormal(new Shape(filters, channels, down, across));
    NDArray bias = memory.randomNormal(new Shape(filters));
    Shape stride = new Shape(strideDown, strideAcross);
    Shape padding = new Shape(paddingDown, paddingAcross);

    for (NDArray shift : new NDArray[] {bias, null}) {
      NDArray expected =
          x.getNDArrayInternal()
              .convolution(x, weight, shift, stride, padding, ONE, 1)
              .singletonOrThrow();
      NDArray patches = PatchConvolution.of(x, weight, shift, stride, padding);

      assertThat(patches.getShape()).isEqualTo(expected.getShape());
      assertThat(patches.sub(expected).abs().max().getFloat()).isLessThan(1e-4f);
      assertThat(patches.getManager()).isSameAs(x.getManager());
    }
  }

  @Test
  void paysForLittleWorkOnly() {
    assertThat(PatchConvolution.pays(memory.zeros(new Shape(4, 1, 8, 8)), 250_000)).isTrue();
    assertThat(PatchConvolution.pays(memory.zeros(new Shape(5, 1, 8, 8)), 250_000)).isFalse();
    assertThat(PatchConvolution.pays(memory.zeros(new Shape(1, 1, 8, 8), DataType.FLOAT64), 1))
        .isFalse();
  }

  @Test
  void staysAwayWhereGradientsAreRecorded() {
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      assertThat(recorder).isNotNull();
      assertThat(PatchConvolution.pays(memory.zeros(ONE.addAll(new Shape(8, 8))), 1)).isFalse();
    }
  }

  @Test
  void kernelsThatDoNotFitAreTheEnginesToRefuse() {
    NDArray x = memory.zeros(new Shape(1, 2, 8, 8));
    NDArray weight = memory.zeros(new Shape(3, 1, 5, 5));
    assertThatThrownBy(() -> PatchConvolution.of(x, weight, null, ONE, new Shape(0, 0)))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void aPictureByItselfGetsTheAnswerThatItGetsAmongOthers() {
    try (Network network =
        Sequential.of(
            input(784),
            reshape(28, 28),
            conv2d(6, 5, RELU).same(),
            maxPool2d(2),
            conv2d(16, 5, RELU).stride(2),
            conv2d(8, 4).same().withoutBias(),
            flatten(),
            dense(10))) {
      Features pictures = Blobs.of(64, 784, 3, 1).features();
      float[][] together = network.predict(pictures).outputs();
      for (int i = 0; i < 64; i += 9) {
        float[] alone = network.predict(pictures.row(i)).outputs()[0];
        for (int k = 0; k < 10; k++) {
          assertThat(alone[k]).isCloseTo(together[i][k], offset(1e-4f));
        }
      }
    }
  }
}
