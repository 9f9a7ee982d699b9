package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.train.SavedFile.Values;

/** A copy of all parameters of a block, to come back to. */
final class Snapshot implements AutoCloseable {
  private final NDManager memory;
  private final Map<Parameter, NDArray> copies = new LinkedHashMap<>();

  Snapshot(NDManager parent, Block block) {
    this.memory = parent.newSubManager();
    for (Parameter parameter : block.getParameters().values()) {
      NDArray copy = parameter.getArray().duplicate();
      copy.attach(memory);
      copies.put(parameter, copy);
    }
  }

  void restore() {
    copies.forEach((parameter, copy) -> parameter.getArray().set(new NDIndex().addAllDim(), copy));
  }

  /** The numbers, by the parameters' own names. */
  Map<String, Values> values() {
    Map<String, Values> values = new LinkedHashMap<>();
    copies.forEach((parameter, copy) -> values.put(parameter.getId(), SavedWeights.values(copy)));
    return values;
  }

  @Override
  public void close() {
    memory.close();
  }
}
