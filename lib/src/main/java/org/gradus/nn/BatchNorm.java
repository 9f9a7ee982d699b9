package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;

/**
 * Batch normalization: y = γ (x − μ) / √(σ² + ε) + β for each feature [n], each channel of pictures
 * [channels, height, width], each feature of sequences [time, features].
 *
 * <p>While learning, μ and σ² are mean and variance over the batch (and over all pixels or steps),
 * and the running ones move towards them: r ← m r + (1 − m) now, where the variance is the unbiased
 * one. When asked, the network uses the running ones, so that an answer does not depend on what
 * else is in the batch. Its parameters are "gamma" and "beta", its state "runningMean" and
 * "runningVar".
 *
 * <p>Source: Ioffe and Szegedy, <em>Batch normalization</em>, 2015, algorithms 1 and 2.
 *
 * @param momentum m, from 0 to less than 1
 * @param epsilon ε, positive
 */
public record BatchNorm(double momentum, double epsilon) implements Layer {
  private static final int PICTURE = 3;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public BatchNorm {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          "The momentum of a batch norm lies between 0 and 1 (1 excluded), got " + momentum + ".");
    }
    if (!((float) epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new IllegalArgumentException(
          "The epsilon of a batch norm must be a positive number that a float can hold, got "
              + epsilon
              + ".");
    }
  }

  /** The same layer with another share of the past in its running mean and variance. */
  public BatchNorm momentum(double share) {
    return new BatchNorm(share, epsilon);
  }

  @Override
  public String kind() {
    return "batchNorm";
  }

  @Override
  public String describe() {
    return epsilon == Layers.EPSILON ? kind() : kind() + ", epsilon " + epsilon;
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() > PICTURE) {
      throw Text.wrongShape(
          name, "features [n], pictures [channels, height, width] or sequences", input, "");
    }
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Norm(this, input);
  }

  @Override
  public boolean keepsMask() {
    return true;
  }

  private static final class Norm extends LayerBlock {
    private final BatchNorm layer;
    private final long features;
    private final boolean overTime;
    private final Parameter gamma;
    private final Parameter beta;
    private final Parameter mean;
    private final Parameter variance;

    Norm(BatchNorm layer, Shape input) {
      super(input);
      this.layer = layer;
      this.overTime = input.dimension() == 2;
      this.features = input.get(overTime ? 1 : 0);
      this.gamma = parameter("gamma", Parameter.Type.GAMMA, Initializer.ONES, features);
      this.beta = parameter("beta", Parameter.Type.BETA, Initializer.ZEROS, features);
      this.mean = state("runningMean", Parameter.Type.RUNNING_MEAN, Initializer.ZEROS);
      this.variance = state("runningVar", Parameter.Type.RUNNING_VAR, Initializer.ONES);
    }

    private Parameter state(String name, Parameter.Type type, Initializer initializer) {
      Parameter state = parameter(name, type, initializer, features);
      state.freeze(true);
      return state;
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      NDArray x = inputs.head();
      Shape shape = x.getShape();
      if (training && shape.size() == features) {
        throw new IllegalArgumentException(
            "A batchNorm layer learns from the spread within a batch, but got a batch of one example: give fit larger batches.");
      }
      NDArray y =
          ai.djl.nn.norm.BatchNorm.batchNorm(
                  overTime ? x.reshape(-1, features) : x,
                  values.of(mean),
                  values.of(variance),
                  values.of(gamma),
                  values.of(beta),
                  -1,
                  (float) layer.momentum,
                  (float) layer.epsilon,
                  training)
              .singletonOrThrow();
      return new NDList(overTime ? y.reshape(shape) : y);
    }
  }
}
