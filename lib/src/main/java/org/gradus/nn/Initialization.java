package org.gradus.nn;

import ai.djl.training.initializer.Initializer;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.gradus.train.Seeds;

/**
 * What the weights of a layer are before anything is learned; biases begin at zero. Drawn in Java,
 * so that they are the same on every device.
 */
public final class Initialization {
  private static final double SIX = 6;

  /**
   * Uniform in ±√(6 / (in + out)): signals keep their size in both directions. For a convolution in
   * and out are the numbers of channels and filters times the size of the kernel. Source: Glorot
   * and Bengio 2010.
   */
  public static final Initialization GLOROT =
      new Initialization(
          "GLOROT",
          (values, in, out, random) -> uniform(values, Math.sqrt(SIX / (in + out)), random));

  /**
   * Uniform in ±√(6 / in): makes up for the half that a ReLU cuts off. Source: He and others 2015.
   */
  public static final Initialization HE =
      new Initialization(
          "HE", (values, in, out, random) -> uniform(values, Math.sqrt(SIX / in), random));

  /** All zero: enough for a single layer, fatal for more, whose units would all learn the same. */
  public static final Initialization ZEROS = constant("ZEROS", 0);

  /** {@link #HE} after activations that cut off the negative half, {@link #GLOROT} otherwise. */
  public static final Initialization BY_ACTIVATION =
      new Initialization(
          "BY_ACTIVATION",
          (values, in, out, random) -> {
            throw new IllegalStateException("The activation was not asked.");
          });

  private final String name;
  private final Draw draw;

  /** Fills the weights of a layer with so many numbers in and out. */
  private interface Draw {
    void into(float[] values, long in, long out, SplittableRandom random);
  }

  private Initialization(String name, Draw draw) {
    this.name = name;
    this.draw = draw;
  }

  /**
   * Normal around 0.
   *
   * @param spread the standard deviation, positive
   */
  public static Initialization normal(double spread) {
    requirePositive("spread of the first weights", spread);
    return new Initialization(
        "normal, spread " + spread,
        (values, in, out, random) -> {
          Random normal = new Random(random.nextLong());
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) (spread * normal.nextGaussian());
          }
        });
  }

  /**
   * Uniform in ± bound.
   *
   * @param bound positive
   */
  public static Initialization uniform(double bound) {
    requirePositive("bound of the first weights", bound);
    return new Initialization(
        "uniform, bound " + bound, (values, in, out, random) -> uniform(values, bound, random));
  }

  /** All the same number. */
  public static Initialization constant(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("The first weights must be a number, got " + value + ".");
    }
    return constant("constant " + value, value);
  }

  private static Initialization constant(String name, double value) {
    return new Initialization(
        name, (values, in, out, random) -> Arrays.fill(values, (float) value));
  }

  /**
   * A random rotation: weights whose rows are orthogonal and of length 1, or whose columns are,
   * where there are fewer of those. What is multiplied by it many times, as the state of a
   * recurrent network is, neither dies out nor grows. Source: Saxe, McClelland and Ganguli,
   * <em>Exact solutions to the nonlinear dynamics of learning in deep linear neural networks</em>,
   * 2014.
   */
  public static Initialization orthogonal() {
    return new Initialization(
        "orthogonal", (values, in, out, random) -> Rotation.into(values, in, random));
  }

  /**
   * For weights of shape [out, in] or [filters, channels, kernel…].
   *
   * @param activation what follows
   * @param seed fixes the draw
   */
  Initializer initializer(Activation activation, long seed) {
    if (this == BY_ACTIVATION) {
      return (activation.halves() ? HE : GLOROT).initializer(activation, seed);
    }
    return (manager, shape, type) -> {
      float[] values = new float[Math.toIntExact(shape.size())];
      // A filter's numbers feed as many outputs as its kernel has places.
      long kernel = shape.dimension() > 2 ? shape.slice(2).size() : 1;
      long out = shape.get(0) * kernel;
      long in = shape.size() / shape.get(0);
      draw.into(values, in, out, Seeds.generator(seed, 0));
      return manager.create(values, shape).toType(type, false);
    };
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s must be a positive number, got %s.".formatted(what, value));
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** Fills with uniform numbers in ± bound. */
  static void uniform(float[] values, double bound, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (bound * (2 * random.nextDouble() - 1));
    }
  }
}
