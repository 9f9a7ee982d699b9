package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.SIGMOID;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.block;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.globalAveragePool;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Random;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Blobs;
import org.junit.jupiter.api.Test;

/** Branches, inner layers, and blocks of DJL's own. */
class FunctionalTests {
  private final Dataset data = Blobs.of(300, 4, 3, 1);

  @Test
  void theTwoBranchesOfTheLectureComputeWhatTheyShould() {
    Branch in = Functional.input(2);
    Branch one = in.to(dense(3, SIGMOID).named("1a"), dense(3, SIGMOID).named("1b"));
    Branch two = in.to(dense(3, SIGMOID).named("2a"), dense(3, SIGMOID).named("2b"));
    try (Network network =
        Functional.of(one.concat(two).named("combined").to(dense(1, SIGMOID).named("out")))) {
      float[] x = {0.3f, -1.2f};
      double[] left = layer(network, "1b", layer(network, "1a", Reference.widen(x)));
      double[] right = layer(network, "2b", layer(network, "2a", Reference.widen(x)));
      double[] both = {left[0], left[1], left[2], right[0], right[1], right[2]};

      assertThat(network.features("combined", Features.of(new float[][] {x})).row(0))
          .containsExactly(Probe.narrow(both), within(1e-6f));
      assertThat(network.predict(x).outputs()[0][0])
          .isEqualTo((float) layer(network, "out", both)[0], within(1e-6f));
      assertThat(network.summary().rows())
          .extracting(Summary.Row::name)
          .containsExactly("input", "1a", "1b", "2a", "2b", "combined", "out");
    }
  }

  private static double[] layer(Network network, String name, double[] x) {
    double[] z = new Reference.Numbers(network.weights(name), network.bias(name)).affine(x);
    for (int i = 0; i < z.length; i++) {
      z[i] = Reference.activate(SIGMOID, z[i]);
    }
    return z;
  }

  @Test
  void aResidualAddsWhatWentIn() {
    try (Network network = Functional.of(Functional.input(4).residual(dense(4).named("change")))) {
      network.setWeights("change", new float[4][4], new float[] {1, 2, 3, 4});
      assertThat(network.predict(new float[] {1, 1, 1, 1}).outputs()[0])
          .containsExactly(2, 3, 4, 5);
    }
  }

  @Test
  void picturesMeetInTheirChannelsAndSequencesInTheirFeatures() {
    Branch picture = Functional.input(2, 5, 5);
    Branch words = Functional.input(7);
    Branch vectors = words.to(embedding(9, 3).mask(0));
    assertThat(
            shapes(
                Functional.of(
                    picture.concat(picture.to(conv2d(3, 3).same()), picture.to(conv2d(1, 1))))))
        .endsWith("[6, 5, 5]");
    assertThat(shapes(Functional.of(vectors.concat(vectors.to(lstm(4).sequences())))))
        .endsWith("[7, 7]");
  }

  private static List<String> shapes(Network network) {
    return network.summary().rows().stream().map(Summary.Row::outputShape).toList();
  }

  @Test
  void aBranchedNetworkLearnsAndTakesItsInputFromTheData() {
    Branch in = Functional.input();
    Branch wide = in.to(dense(16, RELU), batchNorm(), dropout(0.1));
    try (Network network =
        Functional.of(wide.concat(in).residual(dense(20)).to(dense(3)))
            .compile(crossEntropy(), adam(0.01), accuracy())) {
      network.fit(data, epochs(20).batch(30));
      assertThat(network.evaluate(data).accuracy()).isGreaterThan(0.97);
    }
  }

  @Test
  void aMaskPassesAlongBothWaysToAMerge() {
    // What a word in the padding's place says must not matter.
    Branch vectors = Functional.input(6).to(embedding(9, 4).mask(0));
    try (Network network =
        Functional.of(
            vectors
                .residual(attention().heads(2), dropout(0.2))
                .residual(dense(4, RELU))
                .to(globalAveragePool(), dense(2)))) {
      float[][] same = {{3, 1, 4, 0, 0, 0}, {0, 0, 0, 3, 1, 4}, {3, 0, 1, 0, 4, 0}};
      float[][] outputs = network.predict(same).outputs();
      assertThat(outputs[1]).containsExactly(outputs[0], within(1e-5f));
      assertThat(outputs[2]).containsExactly(outputs[0], within(1e-5f));
      assertThat(network.predict(new float[6]).outputs()[0]).doesNotContain(Float.NaN);
    }
  }

  @Test
  void aSequenceOfPaddingAloneLeavesTheStateAtZero() {
    try (Network network =
        Sequential.of(input(4), embedding(9, 3).mask(0), lstm(5).named("lstm"))) {
      assertThat(network.predict(new float[4]).outputs()[0]).containsOnly(0);
    }
  }

  @Test
  void featuresAreWhatAnInnerLayerGives() {
    try (Network network =
            Sequential.of(input(6, 6), conv2d(2, 3, RELU), flatten(), dense(5, RELU), dense(3));
        Network rest = Sequential.of(input(5), dense(3))) {
      float[] values = new float[600 * 36];
      Random random = new Random(1);
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
      }
      Features pictures = new FloatFeatures(values, 6, 6);
      Features seen = network.features("dense", pictures);
      rest.setWeights("dense", network.weights("dense2"), network.bias("dense2"));

      assertThat(network.features("conv2d", pictures).shape()).containsExactly(2, 4, 4);
      assertThat(seen.size()).isEqualTo(600);
      assertThat(rest.predict(seen).outputs()[555])
          .containsExactly(network.predict(pictures).outputs()[555], within(1e-5f));
      assertThat(network.features("dense", pictures.select()).size()).isZero();
    }
  }

  @Test
  void parametersGoInAndOutByName() {
    try (Network network = Sequential.of(input(5, 3), lstm(2).forgetBias(3), batchNorm())) {
      Weights bias = network.parameter("lstm", "bias");
      assertThat(network.parameters("lstm")).containsOnlyKeys("inputWeight", "stateWeight", "bias");
      assertThat(bias).hasToString("[8], 8 numbers");
      assertThat(bias.values()).containsExactly(0, 0, 3, 3, 0, 0, 0, 0);
      assertThat(network.parameters("batchNorm"))
          .containsOnlyKeys("gamma", "beta", "runningMean", "runningVar");
      float[][] state = network.parameter("lstm", "stateWeight").rows();
      assertThat(state).hasDimensions(8, 2);
      state[7][1] = 42;
      network.setParameter("lstm", "stateWeight", state);
      assertThat(network.parameter("lstm", "stateWeight").values()).endsWith(42);
    }
  }

  @Test
  void stateWeightsBeginAsRotations() {
    try (Network network = Sequential.of(input(5, 3), lstm(16))) {
      float[][] rows = network.parameter("lstm", "stateWeight").rows();
      for (int gate = 0; gate < 4; gate++) {
        for (int i = 0; i < 16; i++) {
          for (int j = 0; j < 16; j++) {
            float[] a = rows[gate * 16 + i];
            float[] b = rows[gate * 16 + j];
            double dot = 0;
            for (int k = 0; k < 16; k++) {
              dot += a[k] * b[k];
            }
            assertThat(dot).isEqualTo(i == j ? 1 : 0, within(1e-5));
          }
        }
      }
    }
  }

  @Test
  void aBlockOfDjlIsALayer() {
    Block own =
        new SequentialBlock()
            .add(Linear.builder().setUnits(16).build())
            .add(BatchNorm.builder().build())
            .add(ai.djl.nn.Activation::relu);
    try (Network network =
        Sequential.of(block(own).named("mine"), dense(3))
            .compile(crossEntropy(), adam(0.01), accuracy())) {
      network.fit(data, epochs(20).batch(30));
      assertThat(network.evaluate(data).accuracy()).isGreaterThan(0.97);
      assertThat(network.summary().rows().get(0))
          .extracting(Summary.Row::outputShape, Summary.Row::parameters, Summary.Row::state)
          .containsExactly("[16]", 16L * 4 + 16 + 2 * 16, 2L * 16);
      assertThat(network.weights("mine")).hasDimensions(16, 4);
    }
  }

  @Test
  void aNetworkIsABlockOfDjl() {
    try (NDManager manager = NDManager.newBaseManager();
        Network network = Sequential.of(input(4), dense(5, RELU))) {
      Block larger =
          new SequentialBlock().add(network.block()).add(Linear.builder().setUnits(2).build());
      larger.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      NDList outputs =
          larger.forward(
              new ParameterStore(manager, false), new NDList(manager.ones(new Shape(7, 4))), false);
      assertThat(outputs.singletonOrThrow().getShape()).isEqualTo(new Shape(7, 2));
      assertThat(larger.getOutputShapes(new Shape[] {new Shape(7, 4)}))
          .containsExactly(new Shape(7, 2));
    }
  }

  @Test
  void aTrainedNetworkGoesOnUnderANewHead() {
    try (Network trained =
        Sequential.of(input(4), dense(8, RELU), dense(3)).compile(crossEntropy(), adam(0.01))) {
      trained.fit(data, epochs(2));
      float[][] before = trained.predict(data.features()).outputs();
      try (Network tuned =
          Sequential.of(input(4), block(trained.block()).named("base"), dense(3).named("head"))
              .compile(crossEntropy(), adam(0.05), accuracy())) {
        tuned.freeze("base").fit(data, epochs(30).batch(30));
        assertThat(tuned.evaluate(data).accuracy()).isGreaterThan(0.97);
        assertThat(tuned.features("base", data.features()).row(7)).containsExactly(before[7]);
        assertThat(trained.predict(data.features()).outputs()).isDeepEqualTo(before);

        tuned.unfreeze().fit(data, epochs(1));
        assertThat(trained.predict(data.features()).outputs()[7]).isNotEqualTo(before[7]);
      }
      assertThat(trained.predict(data.features()).size()).isEqualTo(300);
    }
  }

  @Test
  void layersThatOnlyRearrangeKeepTheNumbers() {
    try (Network network = Sequential.of(input(6), reshape(2, 3), activation(RELU), flatten())) {
      assertThat(network.predict(new float[] {1, -2, 3, -4, 5, -6}).outputs()[0])
          .containsExactly(1, 0, 3, 0, 5, 0);
    }
  }

  @Test
  void dropoutPutsOutItsShareWhileLearningOnly() {
    try (Network network =
            Sequential.of(input(1000), dropout(0.3), dense(1)).compile(crossEntropy(), sgd(0.1));
        NDManager manager = NDManager.newBaseManager()) {
      network.weights("dense");
      Block dropout = network.block().getChildren().valueAt(1);
      NDList ones = new NDList(manager.ones(new Shape(100, 1000)));
      ParameterStore store = new ParameterStore(manager, false);
      float[] learning = dropout.forward(store, ones, true).head().toFloatArray();
      int zeros = 0;
      for (float value : learning) {
        zeros += value == 0 ? 1 : 0;
        assertThat(value == 0 || Math.abs(value - 1 / 0.7f) < 1e-6).isTrue();
      }
      // Five standard deviations of a binomial count.
      assertThat(zeros / 1e5).isEqualTo(0.3, within(5 * Math.sqrt(0.3 * 0.7 / 1e5)));
      assertThat(dropout.forward(store, ones, false).head().toFloatArray()).containsOnly(1);
    }
  }

  @Test
  void dropoutSendsBackWhatItLetThrough() {
    try (Network network = Sequential.of(input(50), dropout(0.3));
        NDManager manager = NDManager.newBaseManager();
        GradientCollector recorder = Engine.getInstance().newGradientCollector()) {
      NDArray x = manager.ones(new Shape(20, 50)).mul(2);
      x.setRequiresGradient(true);
      NDArray y =
          network
              .block()
              .forward(new ParameterStore(manager, false), new NDList(x), true)
              .singletonOrThrow();
      float[] through = y.toFloatArray();
      recorder.backward(y.sum());
      float[] back = x.getGradient().toFloatArray();
      assertThat(through).contains(0);
      for (int i = 0; i < back.length; i++) {
        assertThat(back[i]).isEqualTo(through[i] / 2, within(1e-6f));
      }
    }
  }
}
