package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.OptionalInt;
import org.gradus.data.Features;

/**
 * Gives each word a vector that is learned: [time] word numbers become [time, size]. Word numbers
 * travel as floats, which hold whole numbers exactly up to 2²⁴. Its parameter is "weight": [words,
 * size], a row a word, drawn uniformly from ±0.05. Immutable: each call gives a new layer.
 */
public final class Embedding implements Layer {
  private static final int EXACT = 1 << 24;

  private final int words;
  private final int size;
  private final OptionalInt padding;

  private Embedding(int words, int size, OptionalInt padding) {
    Text.atLeast(1, "The number of words of an embedding", words);
    Text.atLeast(1, "The size of an embedding's vectors", size);
    if (words > EXACT) {
      throw new IllegalArgumentException(
          "An embedding knows at most %d words, as many as a float can count, got %d."
              .formatted(EXACT, words));
    }
    this.words = words;
    this.size = size;
    this.padding = padding;
  }

  static Embedding of(int words, int size) {
    return new Embedding(words, size, OptionalInt.empty());
  }

  /**
   * Says which word number is padding: its vector is zero and learns nothing, and layers that know
   * masks leave its steps out ({@code lstm}, {@code gru}, {@code simpleRnn}, {@code attention},
   * global pooling), wherever in the sequence they stand.
   *
   * @param word from 0 to words − 1, most often 0
   */
  public Embedding mask(int word) {
    if (word < 0 || word >= words) {
      throw new IllegalArgumentException(
          "The word for padding is one of 0 to %d, got %d.".formatted(words - 1, word));
    }
    return new Embedding(words, size, OptionalInt.of(word));
  }

  @Override
  public String kind() {
    return "embedding";
  }

  @Override
  public String describe() {
    return kind() + (padding.isPresent() ? ", padding " + padding.getAsInt() : "");
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() != 1) {
      throw Text.wrongShape(name, "word numbers of shape [time]", input, "");
    }
    return input.add(size);
  }

  /** Refuses what is no word number: the engine would read beyond its table. */
  @Override
  public void check(Features data, String name) {
    for (int i = 0; i < data.size(); i++) {
      float[] row = data.row(i);
      for (int place = 0; place < row.length; place++) {
        if (!(row[place] >= 0 && row[place] < words) || row[place] != Math.rint(row[place])) {
          throw new IllegalArgumentException(
              "Layer '%s' knows the word numbers 0 to %d, but example %d has %s at place %d."
                  .formatted(name, words - 1, i, row[place], place));
        }
      }
    }
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Table(this, input, seed);
  }

  private static final class Table extends LayerBlock {
    private final OptionalInt padding;
    private final Parameter weight;

    Table(Embedding layer, Shape input, long seed) {
      super(layer.outputShape(input, layer.kind()));
      this.padding = layer.padding;
      this.weight =
          parameter(
              "weight",
              Parameter.Type.WEIGHT,
              FirstWeights.embedding(seed),
              layer.words,
              layer.size);
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      NDArray words = inputs.head();
      NDArray vectors =
          ai.djl.nn.core.Embedding.embedding(
                  words.toType(DataType.INT64, false), values.of(weight), SparseFormat.DENSE)
              .singletonOrThrow();
      if (padding.isEmpty()) {
        return new NDList(vectors);
      }
      NDArray mask = words.neq(padding.getAsInt()).toType(DataType.FLOAT32, false);
      return new NDList(vectors.mul(mask.expandDims(2)), mask);
    }
  }
}
