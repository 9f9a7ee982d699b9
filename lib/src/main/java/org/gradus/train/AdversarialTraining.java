package org.gradus.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import org.gradus.data.Dataset;

/**
 * Teaches two DJL blocks against each other: a generator G makes examples of noise z, a
 * discriminator D gives a logit, high for real examples x and low for made ones. Each step moves
 * first D, then G, on a mini-batch of its own noise:
 *
 * <ul>
 *   <li>D lowers mean softplus(−D(x)) + mean softplus(D(G(z))), which is −log σ(D(x)) − log(1 −
 *       σ(D(G(z)))),
 *   <li>G lowers mean softplus(−D(G(z))), the form whose gradient does not vanish while D wins.
 * </ul>
 *
 * <p>Real examples may count as real to less than the full (one-sided label smoothing, s): then D's
 * first term is mean (softplus(D(x)) − s D(x)).
 *
 * <p>What the optimizers remember lasts from one {@link #fit} to the next. A run cannot be resumed
 * from a file: save both networks where it ends.
 *
 * <p>Source: Goodfellow and others, <em>Generative adversarial nets</em>, 2014; smoothing: Salimans
 * and others, <em>Improved techniques for training GANs</em>, 2016.
 */
public final class AdversarialTraining implements AutoCloseable {
  /** The name of the generator's loss among the metrics of an epoch. */
  public static final String GENERATOR_LOSS = "generator loss";

  /** The name of the share of made examples that the discriminator took for real. */
  public static final String FOOLED = "fooled";

  private final Player generator;
  private final Player discriminator;
  private final Game game;

  /**
   * The rules.
   *
   * @param noise how many numbers an example is made of
   * @param real what a real example counts
   */
  record Game(int noise, double real) {
    String describe() {
      return "adversarial" + (real < 1 ? ", real examples count " + real : "");
    }
  }

  /**
   * Puts together what takes part. Both blocks lie on one device, and their memories must stay open
   * as long as this is used.
   *
   * @param generatorMemory where the generator's parameters live
   * @param generator takes [batch, noise], gives [batch, shape of one example…]
   * @param generatorOptimizer moves the generator
   * @param discriminatorMemory where the discriminator's parameters live
   * @param discriminator takes [batch, shape of one example…], gives [batch, 1]
   * @param discriminatorOptimizer moves the discriminator
   * @param noise how many normal numbers an example is made of, at least 1
   * @param real s, what a real example counts, more than 0 and at most 1; 0.9 smooths
   */
  public AdversarialTraining(
      NDManager generatorMemory,
      Block generator,
      Optimizer generatorOptimizer,
      NDManager discriminatorMemory,
      Block discriminator,
      Optimizer discriminatorOptimizer,
      int noise,
      double real) {
    Plan.atLeast(1, "number of noise numbers", noise);
    if (!(real > 0 && real <= 1)) {
      throw new IllegalArgumentException(
          "A real example counts more than 0 and at most 1, got %s.".formatted(real));
    }
    this.generator = new Player(generatorMemory, generator, generatorOptimizer);
    this.discriminator = new Player(discriminatorMemory, discriminator, discriminatorOptimizer);
    this.game = new Game(noise, real);
  }

  /**
   * Learns to make examples like these. The loss of an epoch is the discriminator's; {@link
   * #GENERATOR_LOSS} and {@link #FOOLED} stand among its metrics.
   *
   * @param data only the inputs are looked at
   * @param plan epochs, batch, seed, threads, work, schedule, callbacks of epochs; the gradients of
   *     either network are clipped where it says so. Validation, early stopping, class weights and
   *     checkpoints make no sense here
   * @throws IllegalArgumentException with a sentence if data, blocks and plan do not fit together
   * @throws IllegalStateException if another training is under way
   * @throws TrainingInterrupted if the thread is interrupted
   * @throws TrainingDiverged if a loss is no longer a number; the weights are back at the beginning
   *     of that epoch
   */
  public History fit(Dataset data, Plan plan) {
    requirePlan(plan);
    requireData(data);
    if (!Training.BUSY.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "Another training is under way in this process: wait for its end, or interrupt it.");
    }
    try (NDManager here = discriminator.memory().newSubManager()) {
      return new Duel(generator, discriminator, game, here, data, plan).run();
    } finally {
      Training.BUSY.set(false);
    }
  }

  private static void requirePlan(Plan plan) {
    if (plan.stop().isPresent()
        || plan.checkpoint().isPresent()
        || plan.stepsPerEpoch() > 0
        || plan.classWeights() != ClassWeights.NONE) {
      throw new IllegalArgumentException(
          "Two networks that play against each other have no validation loss, no classes and no checkpoint: leave stopAfter, stepsPerEpoch, class weights and checkpoint away.");
    }
  }

  private void requireData(Dataset data) {
    if (data.size() < 2) {
      throw new IllegalArgumentException(
          "%s holds %d examples: to learn what they are like takes two at least."
              .formatted(data.provenance().name(), data.size()));
    }
    Checks.finite(data, " of " + data.provenance().name(), "training");
    Shape one = new Shape(Arrays.stream(data.features().shape()).asLongStream().toArray());
    Shape made = output(generator, new Shape(1, game.noise));
    if (made.size() != one.size()) {
      throw new IllegalArgumentException(
          "The generator makes examples of shape %s, but those of %s have shape %s: it wants as many numbers."
              .formatted(Text.shape(made), data.provenance().name(), Text.shape(one)));
    }
    Shape judged = output(discriminator, new Shape(1).addAll(one));
    if (judged.size() != 1) {
      throw new IllegalArgumentException(
          "The discriminator says real or made by one number, but it gives shape %s: end it with dense(1)."
              .formatted(Text.shape(judged)));
    }
  }

  private static Shape output(Player player, Shape input) {
    return player.block().getOutputShapes(new Shape[] {input})[0].slice(1);
  }

  /** Frees what the optimizers remember; the blocks keep their parameters. */
  @Override
  public void close() {
    generator.forget();
    discriminator.forget();
  }
}
