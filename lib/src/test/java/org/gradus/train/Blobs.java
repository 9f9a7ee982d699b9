package org.gradus.train;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.Provenance;

/** Points around as many centres as there are classes: a set that trains in a moment. */
public final class Blobs {
  private Blobs() {}

  /** Well apart: a linear classifier gets nearly all of them. */
  public static Dataset of(int size, int width, int classes, long seed) {
    return of(size, width, classes, 0.3, seed);
  }

  /** With so much noise around the centres, which differ by about 1 in each number. */
  public static Dataset of(int size, int width, int classes, double noise, long seed) {
    Random centres = new Random(99);
    float[][] centre = new float[classes][width];
    for (float[] row : centre) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) centres.nextGaussian();
      }
    }
    Random random = new Random(seed);
    int[] labels = IntStream.range(0, size).map(i -> i % classes).toArray();
    float[] values = new float[size * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = centre[labels[i / width]][i % width] + (float) (noise * random.nextGaussian());
    }
    return set(values, labels, classes, width);
  }

  /** Numbers to learn: y = 2 x₁ − x₂ + 0.5 and its negative, with a little noise. */
  public static Dataset line(int size, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[2 * size];
    float[] targets = new float[2 * size];
    for (int i = 0; i < size; i++) {
      inputs[2 * i] = (float) random.nextGaussian();
      inputs[2 * i + 1] = (float) random.nextGaussian();
      float y = 2 * inputs[2 * i] - inputs[2 * i + 1] + 0.5f;
      targets[2 * i] = y + 0.01f * (float) random.nextGaussian();
      targets[2 * i + 1] = -y;
    }
    return numbers(new FloatFeatures(inputs, 2), new FloatFeatures(targets, 2));
  }

  /** A data set with numbers as targets. */
  public static Dataset numbers(Features features, Features targets) {
    Provenance provenance = new Provenance("Line", "generated", "", "", "", true, "all");
    return Dataset.ofValues(features, targets, List.of("y"), provenance);
  }

  /** A data set of given numbers. */
  public static Dataset set(float[] values, int[] labels, int classes, int... shape) {
    List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
    Provenance provenance = new Provenance("Blobs", "generated", "", "", "", true, "all");
    return new Dataset(new FloatFeatures(values, shape), labels, names, provenance);
  }
}
