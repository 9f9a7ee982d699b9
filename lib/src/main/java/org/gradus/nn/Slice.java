package org.gradus.nn;

import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/**
 * A stretch of an example: see {@link Layers#slice}.
 *
 * @param from the first place
 * @param to the place after the last
 */
record Slice(int from, int to) implements Layer {

  Slice {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "slice(from, to) takes places from 0 on, and one at least, got %d to %d."
              .formatted(from, to));
    }
  }

  @Override
  public String kind() {
    return "slice";
  }

  @Override
  public String describe() {
    return kind() + " from " + from + " to " + to;
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() > 2) {
      throw Text.wrongShape(name, "numbers [n] or sequences [time, features]", input, "");
    }
    if (input.get(0) < to) {
      throw Text.wrongShape(
          name, "at least %d places, to take up to there".formatted(to), input, "");
    }
    return new Shape(to - from).addAll(input.slice(1));
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Formula(
        outputShape(input, kind()), x -> x.get(new NDIndex().addAllDim().addSliceDim(from, to)));
  }

  /** The same stretch of each example of the data. */
  Features of(Features data) {
    int[] shape = data.shape();
    int each = data.width() / shape[0];
    shape[0] = to - from;
    float[] values = new float[Math.multiplyExact(data.size(), shape[0] * each)];
    for (int i = 0; i < data.size(); i++) {
      float[] part = Arrays.copyOfRange(data.row(i), from * each, to * each);
      System.arraycopy(part, 0, values, i * part.length, part.length);
    }
    return new FloatFeatures(values, shape);
  }
}
