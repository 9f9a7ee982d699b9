package org.gradus.data;

/**
 * Handwriting that never was: digits drawn by a random pen, a stand-in for MNIST where there is
 * neither mirror nor web. Of the same shape, mean and spread, about as hard for a softmax
 * regression (92 %), and never called MNIST.
 *
 * <p>A seed gives the same pictures on every machine and with any number of cores; the first
 * pictures do not depend on how many follow. They are not kept in the cache: 70,000 are drawn in 3
 * seconds of one core, about what it takes to unpack and check as many.
 */
public final class RenderedDigits {
  private static final RenderedPictures PICTURES =
      new RenderedPictures(
          "RenderedDigits",
          "digits",
          Loaders.DIGITS,
          (label, seed, pictures, at) -> new Pen(seed).write(label, pictures, at));

  private RenderedDigits() {}

  /**
   * Draws pictures of shape [28, 28]: as many of each class as of any other, give or take one.
   *
   * @param train how many to learn from, at least 1
   * @param test how many to be asked
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static TrainTest generate(int train, int test, long seed) {
    return PICTURES.generate(train, test, seed);
  }
}
