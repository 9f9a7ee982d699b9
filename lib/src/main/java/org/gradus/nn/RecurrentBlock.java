package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Runs a recurrent layer over a batch of sequences, in one direction or in both. */
final class RecurrentBlock extends LayerBlock implements Masked {
  private final Recurrent layer;
  private final List<List<Parameter>> directions = new ArrayList<>();

  RecurrentBlock(Recurrent layer, boolean bothWays, Shape input, Shape output, long seed) {
    super(output);
    this.layer = layer;
    directions.add(layer.parameters(this, "", input.get(1), seed));
    if (bothWays) {
      // Another seed: two directions that begin alike would be a waste of one.
      directions.add(layer.parameters(this, "reverse", input.get(1), ~seed));
    }
  }

  /** "inputWeight", or "reverseInputWeight". */
  static String name(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private boolean bothWays() {
    return directions.size() == 2;
  }

  @Override
  NDList forward(Values values, NDList inputs, boolean training) {
    NDArray x = inputs.head();
    List<NDList> numbers = new ArrayList<>();
    for (List<Parameter> direction : directions) {
      NDList list = new NDList();
      direction.forEach(parameter -> list.add(values.of(parameter)));
      numbers.add(list);
    }
    if (inputs.size() > 1) {
      return new NDList(masked(x, inputs.get(1), numbers, training));
    }
    return new NDList(
        layer.fused() || !bothWays()
            ? whole(layer.scan(x, numbers, training, bothWays()))
            : apart(x, numbers, training));
  }

  private NDArray whole(NDList scanned) {
    if (layer.sequences) {
      return scanned.get(0);
    }
    NDArray last = scanned.get(1);
    return bothWays() ? last.swapAxes(0, 1).reshape(-1, 2L * layer.units) : last.squeeze(0);
  }

  /** Both directions, one after the other. */
  private NDArray apart(NDArray x, List<NDList> numbers, boolean training) {
    NDList there = layer.scan(x, numbers.subList(0, 1), training, false);
    NDList back = layer.scan(x.flip(1), numbers.subList(1, 2), training, false);
    return layer.sequences
        ? there.get(0).concat(back.get(0).flip(1), 2)
        : there.get(1).squeeze(0).concat(back.get(1).squeeze(0), 1);
  }

  /**
   * The engine knows no masks: the steps that count are moved together, so that none is between.
   */
  private NDArray masked(NDArray x, NDArray mask, List<NDList> numbers, boolean training) {
    NDList outputs = new NDList();
    for (int i = 0; i < numbers.size(); i++) {
      StepsThatCount steps = new StepsThatCount(mask, i == 1);
      NDArray states =
          layer.scan(steps.together(x), numbers.subList(i, i + 1), training, false).get(0);
      outputs.add(layer.sequences ? steps.apart(states) : steps.last(states));
    }
    return bothWays() ? NDArrays.concat(outputs, layer.sequences ? 2 : 1) : outputs.head();
  }
}
