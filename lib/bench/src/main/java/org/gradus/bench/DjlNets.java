package org.gradus.bench;

import ai.djl.modality.nlp.DefaultVocabulary;
import ai.djl.modality.nlp.embedding.TrainableWordEmbedding;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.training.initializer.XavierInitializer;
import java.util.List;

/** The networks of the workloads in DJL's own blocks, with first weights drawn as Gradus does. */
final class DjlNets {
  private static final Initializer GLOROT =
      new XavierInitializer(
          XavierInitializer.RandomType.UNIFORM, XavierInitializer.FactorType.AVG, 3);
  private static final Initializer HE =
      new XavierInitializer(
          XavierInitializer.RandomType.UNIFORM, XavierInitializer.FactorType.IN, 6);
  private static final int SIDE = 28;
  private static final int DIGITS = 10;
  private static final int BANDS = 64;
  private static final int SPEECH = 128;
  private static final int VECTOR = 64;
  private static final int UNITS = 256;

  private DjlNets() {}

  /**
   * The network of that workload.
   *
   * @param classes what its last layer chooses from
   * @param seed of the first numbers that DJL does not draw itself
   */
  static Block of(String workload, List<String> classes, long seed) {
    return switch (workload) {
      case "logistic" -> dense(784, DIGITS);
      case "mlp" -> dense(784, 200, 100, 60, 30, DIGITS);
      case "cnn" -> cnn();
      case "lenet" -> leNet();
      case "lstm" ->
          new SequentialBlock()
              .add(new DjlRecurrentStart(SPEECH, 4, BANDS).of(lstm(SPEECH), seed))
              .add(LambdaBlock.singleton(states -> states.get(":, -1")))
              .add(linear(DIGITS, GLOROT));
      case "charlstm" ->
          characters(classes, new DjlRecurrentStart(UNITS, 4, VECTOR).of(lstm(UNITS), seed));
      case "chargru" ->
          characters(classes, new DjlRecurrentStart(UNITS, 3, VECTOR).of(gru(UNITS), seed));
      default -> throw new BenchException("DJL knows no workload '%s'.".formatted(workload));
    };
  }

  private static Block lstm(int units) {
    return LSTM.builder().setStateSize(units).setNumLayers(1).optBatchFirst(true).build();
  }

  private static Block gru(int units) {
    return GRU.builder().setStateSize(units).setNumLayers(1).optBatchFirst(true).build();
  }

  private static Block started(Block block, Initializer weights) {
    block.setInitializer(weights, Parameter.Type.WEIGHT);
    return block;
  }

  private static Block linear(int units, Initializer weights) {
    return started(Linear.builder().setUnits(units).build(), weights);
  }

  private static Block conv(int filters, int kernel, int stride, int padding, Initializer weights) {
    return started(
        Conv2d.builder()
            .setFilters(filters)
            .setKernelShape(new Shape(kernel, kernel))
            .optStride(new Shape(stride, stride))
            .optPadding(new Shape(padding, padding))
            .build(),
        weights);
  }

  private static Block dense(int... sizes) {
    SequentialBlock block = new SequentialBlock().add(Blocks.batchFlattenBlock(sizes[0]));
    for (int i = 1; i < sizes.length - 1; i++) {
      block.add(linear(sizes[i], HE)).add(Activation::relu);
    }
    return block.add(linear(sizes[sizes.length - 1], GLOROT));
  }

  private static SequentialBlock grey() {
    return new SequentialBlock()
        .add(LambdaBlock.singleton(x -> x.reshape(new Shape(-1, 1, SIDE, SIDE))));
  }

  private static Block cnn() {
    return grey()
        .add(conv(4, 5, 1, 2, HE))
        .add(Activation::relu)
        .add(conv(8, 4, 2, 1, HE))
        .add(Activation::relu)
        .add(conv(12, 4, 2, 1, HE))
        .add(Activation::relu)
        .add(Blocks.batchFlattenBlock())
        .add(linear(200, HE))
        .add(Activation::relu)
        .add(linear(DIGITS, GLOROT));
  }

  private static Block leNet() {
    Shape two = new Shape(2, 2);
    return grey()
        .add(conv(6, 5, 1, 2, GLOROT))
        .add(Activation::tanh)
        .add(Pool.avgPool2dBlock(two, two))
        .add(conv(16, 5, 1, 0, GLOROT))
        .add(Activation::tanh)
        .add(Pool.avgPool2dBlock(two, two))
        .add(Blocks.batchFlattenBlock())
        .add(linear(120, GLOROT))
        .add(Activation::tanh)
        .add(linear(84, GLOROT))
        .add(Activation::tanh)
        .add(linear(DIGITS, GLOROT));
  }

  private static Block characters(List<String> alphabet, Block recurrent) {
    Block table =
        TrainableWordEmbedding.builder()
            .setVocabulary(new DefaultVocabulary(alphabet))
            .setEmbeddingSize(VECTOR)
            .optUseDefault(false)
            .build();
    return new SequentialBlock()
        .add(started(table, new UniformInitializer(0.05f)))
        .add(recurrent)
        .add(linear(alphabet.size(), GLOROT));
  }
}
