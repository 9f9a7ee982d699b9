package org.gradus.vision;

import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/**
 * Pictures that are changed a little each time they are seen, in ways that leave their class as it
 * is: more to learn from, where there is no more. Immutable; the ways are put together.
 *
 * <p>A picture is moved about its middle, by interpolating between four pixels (bilinearly); what
 * comes in from beyond its edge is 0. A shift by whole pixels alone changes no shade.
 */
public final class Augment {
  private final int shift;
  private final double degrees;
  private final double zoom;
  private final boolean flip;
  private final double noise;

  private Augment(int shift, double degrees, double zoom, boolean flip, double noise) {
    this.shift = shift;
    this.degrees = degrees;
    this.zoom = zoom;
    this.flip = flip;
    this.noise = noise;
  }

  /** Leaves pictures as they are: where one begins. */
  public static Augment none() {
    return new Augment(0, 0, 0, false, 0);
  }

  /**
   * Shifts each picture by whole pixels.
   *
   * @param pixels at most so many up or down, and as many to a side, each even at random
   */
  public Augment shift(int pixels) {
    Check.atLeast("shift in pixels", 0, pixels);
    return new Augment(pixels, degrees, zoom, flip, noise);
  }

  /**
   * Turns each picture.
   *
   * @param most by at most so many degrees either way, up to 180, even at random
   */
  public Augment rotate(double most) {
    Check.between("rotation in degrees", 0, 180, most);
    return new Augment(shift, most, zoom, flip, noise);
  }

  /**
   * Makes each picture larger or smaller.
   *
   * @param share by a factor between 1 − share and 1 + share, even at random; from 0 to 0.9
   */
  public Augment zoom(double share) {
    Check.between("share of the zoom", 0, 0.9, share);
    return new Augment(shift, degrees, share, flip, noise);
  }

  /** Mirrors every second picture, by chance, left to right: not for digits, which it changes. */
  public Augment flip() {
    return new Augment(shift, degrees, zoom, true, noise);
  }

  /**
   * Adds normal noise to each pixel, and cuts off what goes below 0 or above 1.
   *
   * @param deviation its standard deviation, from 0 to 1
   */
  public Augment noise(double deviation) {
    Check.between("noise", 0, 1, deviation);
    return new Augment(shift, degrees, zoom, flip, deviation);
  }

  /**
   * Batches without end, for {@code network.fit(batches, epochs(10).stepsPerEpoch(n))}: all
   * examples in a new order each time round, each changed anew. What does not fill a batch is left
   * out of a round. The same seed gives the same batches, each time it is gone through.
   *
   * @param data pictures in classes; where pictures are not moved, other targets will do
   * @param size of a batch, from 1 to as many as there are examples
   * @param seed fixes order and changes
   * @throws IllegalArgumentException if these are no pictures, their targets would move with them,
   *     or there are too few
   */
  public Iterable<Dataset> batches(Dataset data, int size, long seed) {
    Check.sides(Check.given(data, "batches(…) wants a data set").features());
    Check.between("size of a batch", 1, data.size(), size);
    boolean moved = shift > 0 || degrees > 0 || zoom > 0 || flip;
    if (moved && !data.hasClasses()) {
      throw new IllegalArgumentException(
          "%s has numbers as targets (%s), which would be wrong for a picture that is moved: use noise(…) alone."
              .formatted(data.provenance().name(), String.join(", ", data.targetNames())));
    }
    return () -> new Rounds(data, size, new Random(seed));
  }

  /**
   * Each picture changed once.
   *
   * @param pictures examples of shape [height, width] or [channels, height, width]
   * @param seed fixes the changes
   */
  public Features once(Features pictures, long seed) {
    Check.sides(pictures);
    return changed(pictures, new Random(seed));
  }

  private Features changed(Features pictures, Random random) {
    int[] sides = Check.sides(pictures);
    int size = sides[1] * sides[2];
    float[] all = new float[pictures.size() * pictures.width()];
    for (int i = 0; i < pictures.size(); i++) {
      float[] picture = pictures.row(i);
      int at = i * picture.length;
      Motion motion = motion(random);
      for (int channel = 0; channel < sides[0]; channel++) {
        motion.move(picture, channel * size, sides[1], sides[2], all, at + channel * size);
      }
      for (int pixel = at; noise > 0 && pixel < at + picture.length; pixel++) {
        double noisy = all[pixel] + noise * random.nextGaussian();
        all[pixel] = (float) Math.max(0, Math.min(1, noisy));
      }
    }
    return new FloatFeatures(all, pictures.shape());
  }

  /** Draws no number for a way that is not wanted, so that each seed means the same as before. */
  private Motion motion(Random random) {
    int down = shift > 0 ? random.nextInt(2 * shift + 1) - shift : 0;
    int right = shift > 0 ? random.nextInt(2 * shift + 1) - shift : 0;
    double angle = degrees > 0 ? Math.toRadians(degrees * (2 * random.nextDouble() - 1)) : 0;
    double factor = zoom > 0 ? 1 + zoom * (2 * random.nextDouble() - 1) : 1;
    boolean mirrored = flip && random.nextBoolean();
    return new Motion(down, right, angle, factor, mirrored);
  }

  /** Goes through the examples again and again. */
  private final class Rounds implements Iterator<Dataset> {
    private final Dataset data;
    private final int size;
    private final Random random;
    private int[] order;
    private int next;

    Rounds(Dataset data, int size, Random random) {
      this.data = data;
      this.size = size;
      this.random = random;
      this.order = order();
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Dataset next() {
      if (next + size > order.length) {
        order = order();
        next = 0;
      }
      int[] chosen = IntStream.range(next, next + size).map(i -> order[i]).toArray();
      next += size;
      Dataset batch = data.select(chosen);
      Features pictures = changed(batch.features(), random);
      return batch.hasClasses()
          ? new Dataset(pictures, batch.labels(), batch.classNames(), batch.provenance())
          : Dataset.ofValues(pictures, batch.targets(), batch.targetNames(), batch.provenance());
    }

    private int[] order() {
      int[] all = IntStream.range(0, data.size()).toArray();
      for (int i = all.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = all[j];
        all[j] = all[i];
        all[i] = other;
      }
      return all;
    }
  }
}
