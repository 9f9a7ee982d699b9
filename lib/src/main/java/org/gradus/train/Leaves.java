package org.gradus.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a block its parameters for one step: fresh leaves of the gradient graph that share the
 * parameters' memory. They die with the step and take their gradients along, so that nothing has to
 * be set back to zero.
 */
final class Leaves extends ParameterStore {
  private final Map<Parameter, NDArray> leaves = new LinkedHashMap<>();
  private NDManager step;

  Leaves(NDManager memory) {
    super(memory, false);
    this.step = memory;
  }

  void begin(NDManager step) {
    this.step = step;
    leaves.clear();
  }

  @Override
  @SuppressWarnings("NullAway") // DJL asks with null for a parameter that a block does not have
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    if (parameter == null) {
      return null;
    }
    if (!training || !parameter.requiresGradient()) {
      return parameter.getArray();
    }
    return leaves.computeIfAbsent(parameter, this::leaf);
  }

  private NDArray leaf(Parameter parameter) {
    NDArray leaf = parameter.getArray().stopGradient();
    leaf.attach(step);
    leaf.setRequiresGradient(true);
    return leaf;
  }

  void update(Optimizer.Steps steps) {
    steps.next();
    leaves.forEach(
        (parameter, leaf) ->
            steps.update(parameter.getId(), parameter.getArray(), leaf.getGradient()));
  }
}
