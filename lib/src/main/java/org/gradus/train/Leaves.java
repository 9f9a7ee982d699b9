package org.gradus.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Gives a block its parameters for one step: fresh leaves of the gradient graph that share the
 * parameters' memory. They die with the step and take their gradients along, so that nothing has to
 * be set back to zero.
 *
 * <p>Blocks ask for their parameters one after the other on their way forward: that is where a step
 * can be interrupted.
 */
final class Leaves extends ParameterStore {
  private final Map<Parameter, NDArray> leaves = new LinkedHashMap<>();
  private final Set<Parameter> frozen;
  private NDManager step;

  Leaves(NDManager memory, Set<Parameter> frozen) {
    super(memory, false);
    this.step = memory;
    this.frozen = frozen;
  }

  void begin(NDManager step) {
    this.step = step;
    leaves.clear();
  }

  /**
   * The parameter's array, or a leaf of it.
   *
   * @throws CancellationException if the thread is interrupted
   */
  @Override
  @SuppressWarnings("NullAway") // DJL asks with null for a parameter that a block does not have
  public NDArray getValue(Parameter parameter, Device device, boolean training) {
    requireCalm();
    if (parameter == null) {
      return null;
    }
    if (!training) {
      return parameter.getArray();
    }
    if (frozen.contains(parameter)) {
      return parameter.requiresGradient() ? parameter.getArray() : copy(parameter);
    }
    return parameter.requiresGradient()
        ? leaves.computeIfAbsent(parameter, this::leaf)
        : parameter.getArray();
  }

  /** What a block changes by itself, such as a running mean, changes in a copy. */
  private NDArray copy(Parameter parameter) {
    NDArray copy = parameter.getArray().duplicate();
    copy.attach(step);
    return copy;
  }

  private NDArray leaf(Parameter parameter) {
    NDArray leaf = parameter.getArray().stopGradient();
    leaf.attach(step);
    leaf.setRequiresGradient(true);
    return leaf;
  }

  /** Ends the step if the thread was interrupted. */
  static void requireCalm() {
    if (Thread.interrupted()) {
      throw new CancellationException("Interrupted.");
    }
  }

  /** The gradients after a backward pass, in the order in which the parameters were asked for. */
  List<NDArray> gradients() {
    return leaves.values().stream().map(NDArray::getGradient).toList();
  }

  /** The parameters that were asked for, in that order. */
  List<Parameter> parameters() {
    return List.copyOf(leaves.keySet());
  }

  /** Moves these parameters against these gradients. */
  static void update(
      List<Parameter> parameters,
      List<NDArray> gradients,
      Optimizer optimizer,
      Moments moments,
      Clipping clipping,
      double rate) {
    moments.next();
    List<String> ids = new ArrayList<>();
    NDList weights = new NDList();
    for (Parameter parameter : parameters) {
      ids.add(parameter.getId());
      weights.add(parameter.getArray());
    }
    NDList limited = new NDList(clipping.none() ? gradients : clipping.apply(gradients));
    optimizer.update(moments, ids, weights, limited, rate);
  }
}
