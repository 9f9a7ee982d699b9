package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradus.train.DenseChain;
import org.jspecify.annotations.Nullable;

/**
 * The block of a whole network: its layers in an order in which each finds its inputs ready. Beside
 * the numbers runs, where an embedding made one, the mask over time.
 */
final class Graph extends AbstractBlock implements DenseChain {
  private final List<BuiltLayer> layers;
  private final int last;
  private final boolean root;

  /** Everything, from the input to the last layer. */
  Graph(List<BuiltLayer> layers) {
    this.layers = List.copyOf(layers);
    this.last = layers.size() - 1;
    this.root = true;
    for (BuiltLayer layer : layers) {
      addChildBlock(layer.name(), layer.block());
    }
  }

  private Graph(List<BuiltLayer> layers, int last) {
    this.layers = layers;
    this.last = last;
    this.root = false;
  }

  /** The way to one of the layers: what comes out of it. It shares the numbers of this graph. */
  Graph upTo(BuiltLayer layer) {
    return new Graph(layers, layers.indexOf(layer));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    NDList[] results = new NDList[last + 1];
    for (int i = 0; i <= last; i++) {
      results[i] = result(layers.get(i), results, inputs, store, training);
    }
    return new NDList(results[last].head());
  }

  @Override
  public List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (!layers.get(i).from().equals(List.of(i - 1)) || !layers.get(i).joins(links)) {
        return List.of();
      }
    }
    return links;
  }

  /** The output of a layer, and after it the mask, where there is one. */
  private static NDList result(
      BuiltLayer layer, NDList[] results, NDList data, ParameterStore store, boolean training) {
    NDList inputs = new NDList();
    List<@Nullable NDArray> masks = new ArrayList<>();
    for (int from : layer.from()) {
      NDList result = from < 0 ? data : results[from];
      inputs.add(result.head());
      masks.add(result.size() > 1 ? result.get(1) : null);
    }
    // Who looks at a memory does not see its padding; where he stands is his own affair.
    NDArray mask =
        layer.looks()
            ? masks.get(0)
            : masks.stream().filter(Objects::nonNull).findFirst().orElse(null);
    NDArray seen = layer.looks() ? masks.get(1) : mask;
    if (seen != null && layer.block() instanceof Masked) {
      inputs.add(seen);
    }
    NDList output = layer.block().forward(store, inputs, training);
    if (output.size() == 1 && mask != null && layer.keepsMask()) {
      return new NDList(output.head(), mask);
    }
    return output;
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
    for (BuiltLayer layer : layers) {
      layer.initialize(manager, type);
    }
  }

  @Override
  public boolean isInitialized() {
    // A part has nothing to begin: it works on what the whole has begun.
    return !root || super.isInitialized();
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0)).addAll(layers.get(last).output())};
  }
}
