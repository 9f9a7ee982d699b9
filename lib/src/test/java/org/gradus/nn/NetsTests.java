package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.simpleRnn;

import ai.djl.nn.core.Linear;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sizes that others have published, and sizes that can be counted by hand. */
class NetsTests {

  @Test
  void theMultilayerPerceptronHasThe185300ParametersOfTheLecture() {
    try (Network network = Nets.mlp(784, 200, 100, 60, 30, 10)) {
      assertThat(network.parameterCount()).isEqualTo(185_300);
      assertThat(network.summary().multiplyAdds()).as("its weights").isEqualTo(184_900);
    }
  }

  @Test
  void aPerceptronTakesPicturesAndRowsOfTheRightSize() {
    float[] values = new float[2 * 784];
    try (Network network = Nets.mlp(784, 20, 10)) {
      network.weights("dense");
      assertThat(network.predict(new FloatFeatures(values, 28, 28)).size()).isEqualTo(2);
      assertThat(network.predict(new FloatFeatures(values, 784)).size()).isEqualTo(2);
    }
  }

  @Test
  void leNetHasItsPublishedSizes() {
    Summary summary = Nets.leNet().summary();
    assertThat(summary.parameters()).isEqualTo(61_706);
    assertThat(summary.multiplyAdds()).isEqualTo(416_520);
    assertThat(summary.rows())
        .extracting(Summary.Row::outputShape)
        .containsExactly(
            "[28, 28]",
            "[6, 28, 28]",
            "[6, 14, 14]",
            "[16, 10, 10]",
            "[16, 5, 5]",
            "[400]",
            "[120]",
            "[84]",
            "[10]");
    assertThat(summary.rows())
        .extracting(Summary.Row::parameters)
        .containsExactly(0L, 156L, 0L, 2_416L, 0L, 0L, 48_120L, 10_164L, 850L);
  }

  @Test
  void fourEightTwelveHasTheShapesOfTheLecture() {
    Summary summary = Nets.fourEightTwelve().summary();
    assertThat(summary.rows())
        .extracting(Summary.Row::outputShape)
        .containsExactly(
            "[28, 28]", "[4, 28, 28]", "[8, 14, 14]", "[12, 7, 7]", "[588]", "[200]", "[10]");
    assertThat(summary.parameters()).isEqualTo(104 + 520 + 1_548 + 117_800 + 2_010);
  }

  static Stream<Arguments> landmarks() {
    // Parameters and GFLOPS (multiply-adds) from the pages of torchvision's models.
    return Stream.of(
        Arguments.of("AlexNet", Nets.alexNet(), 61_100_840L, 0.71),
        Arguments.of("VGG-16", Nets.vgg16(), 138_357_544L, 15.47),
        Arguments.of("ResNet-18", Nets.resNet18(), 11_689_512L, 1.81));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("landmarks")
  void landmarksHaveTheirPublishedSizes(
      String name, Network network, long parameters, double billions) {
    Summary summary = network.summary();
    assertThat(summary.parameters()).isEqualTo(parameters);
    assertThat(summary.multiplyAdds() / 1e9).isEqualTo(billions, within(0.005));
  }

  @Test
  void theStateOfABatchNormIsNotAmongTheParameters() {
    Summary summary = Nets.resNet18().summary();
    // Two numbers for each channel of 20 batch norms.
    assertThat(summary.state()).isEqualTo(2 * (5 * 64 + 5 * 128 + 5 * 256 + 5 * 512));
    assertThat(summary.toString()).contains("state").contains("9,600");
  }

  @Test
  void theConvolutionalNetworkOfTheLectureHas64MillionParameters() {
    Summary summary =
        Sequential.of(
                input(3, 100, 100),
                conv2d(64, 3, RELU),
                conv2d(64, 3, RELU),
                maxPool2d(2),
                conv2d(128, 3, RELU),
                conv2d(128, 3, RELU),
                maxPool2d(2),
                flatten(),
                dense(1024, RELU),
                dense(1024, RELU),
                dense(10))
            .summary();
    assertThat(summary.parameters()).isEqualTo(64_759_882);
  }

  static Stream<Arguments> counted() {
    return Stream.of(
        Arguments.of(lstm(64), new int[] {10, 32}, 4 * 64 * (32 + 64 + 1), 10 * 4 * 64 * (32 + 64)),
        Arguments.of(gru(64), new int[] {10, 32}, 3 * 64 * (32 + 64 + 2), 10 * 3 * 64 * (32 + 64)),
        Arguments.of(
            gru(64).resetBefore(),
            new int[] {10, 32},
            3 * 64 * (32 + 64 + 1),
            10 * 3 * 64 * (32 + 64)),
        Arguments.of(
            simpleRnn(64).sequences(), new int[] {10, 32}, 64 * (32 + 64 + 1), 10 * 64 * (32 + 64)),
        Arguments.of(
            bidirectional(lstm(64)),
            new int[] {10, 32},
            2 * 4 * 64 * (32 + 64 + 1),
            2 * 10 * 4 * 64 * (32 + 64)),
        Arguments.of(
            attention().heads(4),
            new int[] {10, 32},
            4 * 32 * (32 + 1),
            10 * 4 * 32 * 32 + 2 * 10 * 10 * 32),
        Arguments.of(conv1d(8, 3).same(), new int[] {10, 32}, 8 * (32 * 3 + 1), 10 * 8 * 32 * 3),
        Arguments.of(conv2d(8, 3).stride(2), new int[] {9, 9}, 8 * (9 + 1), 4 * 4 * 8 * 9),
        Arguments.of(dense(7), new int[] {10, 32}, 7 * (32 + 1), 10 * 7 * 32),
        Arguments.of(embedding(1000, 16), new int[] {10}, 16_000, 0),
        Arguments.of(batchNorm(), new int[] {3, 8, 8}, 2 * 3, 0),
        Arguments.of(layerNorm(), new int[] {10, 32}, 2 * 32, 0),
        Arguments.of(
            Layers.block(Linear.builder().setUnits(7).build()), new int[] {5}, 7 * 5 + 7, 0));
  }

  @ParameterizedTest
  @MethodSource("counted")
  void parametersAndMultiplyAddsCanBeCounted(
      Layer layer, int[] shape, long parameters, long multiplyAdds) {
    Network network = Sequential.of(input(shape), layer);
    Summary before = network.summary();
    assertThat(before.parameters()).isEqualTo(parameters);
    assertThat(before.multiplyAdds()).isEqualTo(multiplyAdds);
    float[] example = new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)];
    Features one = new FloatFeatures(example, shape);
    int outputs = network.predict(one).outputs()[0].length;
    assertThat(network.summary()).as("once it has numbers").isEqualTo(before);
    assertThat(network.features(before.rows().get(1).name(), one).width()).isEqualTo(outputs);
    network.close();
  }

  @Test
  void aSummaryDrawsNoNumbers() {
    try (Network network = Nets.vgg16()) {
      network.summary();
      network.seed(5);
      assertThat(network.summary().toString())
          .contains("conv2d13", "[512, 14, 14]", "multiply-adds", "15,470,264,320");
    }
  }

  @Test
  void theSummaryOfBranchesSaysWhereInputsComeFrom() {
    Summary summary = Nets.resNet18().summary();
    assertThat(summary.rows())
        .filteredOn(row -> "sum3".equals(row.name()))
        .singleElement()
        .satisfies(row -> assertThat(row.from()).hasSize(2));
    assertThat(summary.toString()).contains("from");
    assertThat(summary.html()).contains("<th style=\"text-align:left\">from</th>");
    assertThat(Nets.leNet().summary().toString()).doesNotContain("from").doesNotContain("state");
  }
}
