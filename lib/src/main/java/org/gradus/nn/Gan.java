package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.SplittableRandom;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.train.AdversarialTraining;
import org.gradus.train.History;
import org.gradus.train.Optimizer;
import org.gradus.train.Seeds;
import org.jspecify.annotations.Nullable;

/**
 * A generative adversarial network: a generator that makes examples of noise, and a discriminator
 * that tells them from real ones, each learning from the other. What each of them minimizes: {@link
 * AdversarialTraining}. Both networks stay open to {@code save}, {@code load}, {@code predict} and
 * {@code summary}.
 *
 * <p>Source: Goodfellow and others, <em>Generative adversarial nets</em>, 2014.
 */
public final class Gan implements AutoCloseable {
  private final Network generator;
  private final Network discriminator;
  private final int noise;
  private @Nullable AdversarialTraining training;

  private Gan(Network generator, Network discriminator, int noise) {
    this.generator = generator;
    this.discriminator = discriminator;
    this.noise = noise;
  }

  /**
   * Puts two networks against each other; both must state the shape of their inputs.
   *
   * @param generator takes [noise], gives as many numbers as an example has, most often with {@code
   *     SIGMOID} last where they are pixels
   * @param discriminator takes an example, gives one number: high for real ones
   * @throws IllegalArgumentException with a sentence if their shapes do not fit together
   * @throws IllegalStateException if one of them does not know the shape of its inputs yet
   */
  public static Gan of(Network generator, Network discriminator) {
    Shape noise = Text.given(generator, "Gan.of(…) wants a generator").inputShape();
    Shape made = generator.outputShape();
    Shape seen = Text.given(discriminator, "Gan.of(…) wants a discriminator").inputShape();
    if (noise.dimension() != 1) {
      throw new IllegalArgumentException(
          "A generator takes one row of noise, but this one takes %s: begin it with input(64)."
              .formatted(Text.shape(noise)));
    }
    if (made.size() != seen.size()) {
      throw new IllegalArgumentException(
          "The generator makes %s, but the discriminator looks at %s: both want as many numbers."
              .formatted(Text.shape(made), Text.shape(seen)));
    }
    if (discriminator.outputShape().size() != 1) {
      throw new IllegalArgumentException(
          "The discriminator says real or made by one number, but it gives shape %s: end it with dense(1)."
              .formatted(Text.shape(discriminator.outputShape())));
    }
    return new Gan(generator, discriminator, Math.toIntExact(noise.get(0)));
  }

  /**
   * Says how the two move: {@code compile(adam(2e-4).decays(0.5, 0.999), adam(2e-4))}.
   *
   * @param generatorOptimizer moves the generator
   * @param discriminatorOptimizer moves the discriminator
   * @return this
   */
  public Gan compile(Optimizer generatorOptimizer, Optimizer discriminatorOptimizer) {
    return compile(generatorOptimizer, discriminatorOptimizer, 1);
  }

  /**
   * The same with one-sided label smoothing.
   *
   * @param generatorOptimizer moves the generator
   * @param discriminatorOptimizer moves the discriminator
   * @param real what a real example counts to the discriminator, more than 0 and at most 1: 0.9
   *     keeps it from being too sure
   * @return this
   */
  public Gan compile(Optimizer generatorOptimizer, Optimizer discriminatorOptimizer, double real) {
    Body maker = generator.body();
    Body judge = discriminator.body();
    AdversarialTraining fresh =
        new AdversarialTraining(
            maker.memory(),
            maker.root(),
            Text.given(generatorOptimizer, "compile(…) wants an optimizer"),
            judge.memory(),
            judge.root(),
            Text.given(discriminatorOptimizer, "compile(…) wants an optimizer"),
            noise,
            real);
    forget();
    training = fresh;
    return this;
  }

  /**
   * Learns to make examples like these; a second call goes on where the first one ended. The loss
   * of an epoch is the discriminator's; the generator's, and the share of made examples that were
   * taken for real, stand among the metrics. It cannot be resumed from a file: save both networks.
   *
   * @param data only the inputs are looked at
   * @param options epochs, batch, seed, threads, schedule, clipping and listeners of epochs; the
   *     others are refused
   * @throws IllegalStateException if {@link #compile} was not called
   * @throws IllegalArgumentException with a sentence if data, networks and options do not fit
   *     together
   * @throws org.gradus.train.TrainingInterrupted if the thread is interrupted
   * @throws org.gradus.train.TrainingDiverged if a loss is no longer a number
   */
  public History fit(Dataset data, FitOptions options) {
    if (training == null) {
      throw new IllegalStateException(
          "The two networks have no optimizers yet: call compile(adam(2e-4), adam(2e-4)) first.");
    }
    if (Text.given(options, "fit(…) wants options").splits() || options.validation().isPresent()) {
      throw new IllegalArgumentException(
          "Two networks that play against each other have no validation loss: leave validation(…) away.");
    }
    Body judge = discriminator.body();
    judge.check(Text.given(data, "fit(…) wants a data set").features());
    long work = judge.multiplyAdds() + generator.body().multiplyAdds();
    return training.fit(data, options.plan(options.seedOr(1), work));
  }

  /**
   * Makes examples of fresh noise.
   *
   * @param count how many, from 0 on
   * @param seed fixes the noise
   * @return examples of the shape that the discriminator looks at
   */
  public Features make(int count, long seed) {
    Text.atLeast(0, "The number of examples to make", count);
    int[] shape = discriminator.body().inputShape();
    return new FloatFeatures(
        ParameterTable.flat(generator.predict(noise(count, seed)).outputs()), shape);
  }

  /**
   * The noise that {@link #make} uses: normal numbers.
   *
   * @param count how many examples, from 0 on
   * @param seed fixes it
   * @return [count][noise]
   */
  public float[][] noise(int count, long seed) {
    Text.atLeast(0, "The number of examples to make", count);
    float[][] rows = new float[count][noise];
    for (int i = 0; i < count; i++) {
      SplittableRandom own = Seeds.generator(seed, i);
      Random normal = new Random(own.nextLong());
      for (int k = 0; k < noise; k++) {
        rows[i][k] = (float) normal.nextGaussian();
      }
    }
    return rows;
  }

  /** The network that makes. */
  public Network generator() {
    return generator;
  }

  /** The network that judges. */
  public Network discriminator() {
    return discriminator;
  }

  private void forget() {
    if (training != null) {
      training.close();
      training = null;
    }
  }

  /** Frees what the optimizers remember, and both networks. */
  @Override
  public void close() {
    forget();
    generator.close();
    discriminator.close();
  }
}
