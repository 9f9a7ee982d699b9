package org.gradus.text;

/**
 * The arithmetic of word vectors: one vector learns to tell one word from others. All of the time
 * goes here.
 */
interface Kernel {

  /** How many numbers it takes at once: vectors are laid out at multiples of it. */
  int lanes();

  /**
   * One step of gradient descent on −log σ(h·u₀) − Σ log σ(−h·uₖ), for the target's output vector
   * u₀ and those of the negative words uₖ. Changes the u; what h should move by, −rate · ∂/∂h, is
   * added to {@code error}.
   *
   * @param in holds h at {@code at}
   * @param out holds each u at the word's number times {@code width}
   * @param words the numbers of the target, then of the negative words
   * @param count how many of them there are
   * @param error {@code width} numbers
   * @param width numbers a vector, a multiple of {@link #lanes}
   */
  void learn(
      float[] in,
      int at,
      float[] out,
      int[] words,
      int count,
      float rate,
      float[] error,
      int width);

  /** Adds {@code width} numbers of {@code from} to those of {@code to}. */
  void add(float[] from, int at, float[] to, int place, int width);

  /** The sum of the products of {@code width} numbers of each. */
  float dot(float[] a, int at, float[] b, int place, int width);

  /** The one that is fastest here: the processor's wide registers where this JVM reaches them. */
  static Kernel best() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      try {
        return Class.forName("org.gradus.text.VectorKernel")
            .asSubclass(Kernel.class)
            .getDeclaredConstructor()
            .newInstance();
      } catch (ReflectiveOperationException | LinkageError otherRelease) {
        return new ScalarKernel();
      }
    }
    return new ScalarKernel();
  }
}
