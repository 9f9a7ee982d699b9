package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.Initializer;
import java.util.ArrayList;
import java.util.List;

/**
 * The gated recurrent unit: with x<sub>t</sub>: [features] and the state h: [units],
 *
 * <ul>
 *   <li>r = σ(W<sub>r</sub> x<sub>t</sub> + U<sub>r</sub> h<sub>t−1</sub> + b<sub>r</sub>), the
 *       reset gate,
 *   <li>z = σ(W<sub>z</sub> x<sub>t</sub> + U<sub>z</sub> h<sub>t−1</sub> + b<sub>z</sub>), the
 *       update gate,
 *   <li>n = tanh(W<sub>n</sub> x<sub>t</sub> + b<sub>n</sub> + r ⊙ (U<sub>n</sub> h<sub>t−1</sub> +
 *       d<sub>n</sub>)), the candidate,
 *   <li>h<sub>t</sub> = (1 − z) ⊙ n + z ⊙ h<sub>t−1</sub>.
 * </ul>
 *
 * <p><strong>Which way z goes.</strong> Here z is the share of the <em>old</em> state. Half of the
 * literature has it the other way round, h<sub>t</sub> = z ⊙ n + (1 − z) ⊙ h<sub>t−1</sub>. Both
 * are the same layer: as σ(−a) = 1 − σ(a), changing the signs of W<sub>z</sub>, U<sub>z</sub> and
 * b<sub>z</sub> turns one into the other.
 *
 * <p><strong>Where r goes.</strong> Here r comes after the product, r ⊙ (U h): what the engine and
 * all large libraries compute, for it needs one matrix product a step. {@link #resetBefore} puts it
 * before the product as the paper has it, U (r ⊙ h). For general U these are different layers: no
 * choice of weights turns one into the other.
 *
 * <p>Its parameters hold the gates one under the other, in the order r, z, n: "inputWeight" (W): [3
 * units, features], "stateWeight" (U): [3 units, units], and two biases of [3 units] that are added
 * where W x and U h are: "inputBias" (b) and "stateBias" (d, of which d<sub>r</sub> and
 * d<sub>z</sub> add to b<sub>r</sub> and b<sub>z</sub>). With the reset before there is one bias,
 * "bias". Each of the three U begins as a random rotation, biases at 0.
 *
 * <p>Source: Cho and others, <em>Learning phrase representations using RNN encoder–decoder</em>,
 * 2014. Immutable: each call gives a new layer.
 */
public final class Gru extends Recurrent {
  private static final int GATES = 3;

  private final boolean before;

  private Gru(int units, boolean before, boolean sequences) {
    super(units, sequences);
    this.before = before;
  }

  static Gru of(int units) {
    return new Gru(units, false, false);
  }

  /** Gives all states, [time, units], instead of the last one. */
  public Gru sequences() {
    return new Gru(units, before, true);
  }

  /**
   * Applies the reset gate before the product: n = tanh(W<sub>n</sub> x<sub>t</sub> + U<sub>n</sub>
   * (r ⊙ h<sub>t−1</sub>) + b<sub>n</sub>). The engine has no kernel for that, so each step is a
   * row of small operations: up to a quarter slower with 128 units.
   */
  public Gru resetBefore() {
    return new Gru(units, true, sequences);
  }

  @Override
  public String kind() {
    return "gru";
  }

  @Override
  public String describe() {
    return kind() + (before ? ", reset before the product" : "");
  }

  @Override
  int gates() {
    return GATES;
  }

  @Override
  boolean fused() {
    return !before;
  }

  @Override
  List<Parameter> parameters(RecurrentBlock block, String prefix, long in, long seed) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        block.parameter(
            RecurrentBlock.name(prefix, "inputWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.glorot(GATES, seed, 0),
            (long) GATES * units,
            in));
    parameters.add(
        block.parameter(
            RecurrentBlock.name(prefix, "stateWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.rotations(GATES, seed, 1),
            (long) GATES * units,
            units));
    for (String bias : before ? List.of("bias") : List.of("inputBias", "stateBias")) {
      parameters.add(
          block.parameter(
              RecurrentBlock.name(prefix, bias),
              Parameter.Type.BIAS,
              Initializer.ZEROS,
              (long) GATES * units));
    }
    return List.copyOf(parameters);
  }

  @Override
  NDList scan(NDArray x, List<NDList> numbers, boolean training, boolean bothWays) {
    if (before) {
      return stepByStep(x, numbers.get(0));
    }
    NDList weights = new NDList();
    numbers.forEach(weights::addAll);
    return x.getNDArrayInternal()
        .gru(
            x,
            zeros(x, numbers.size(), x.getShape().get(0), units),
            weights,
            true,
            1,
            0,
            training,
            bothWays,
            true);
  }

  private NDList stepByStep(NDArray x, NDList numbers) {
    NDManager manager = x.getManager();
    NDArray u = numbers.get(1);
    NDArray gatesU = u.get(manager, new NDIndex().addSliceDim(0, 2L * units));
    NDArray candidateU = u.get(manager, new NDIndex().addSliceDim(2L * units, 3L * units));
    // What comes from the inputs needs no state: one product for all steps.
    NDList fromInputs =
        Linear.linear(x, numbers.get(0), numbers.get(2))
            .singletonOrThrow()
            .split(new long[] {2L * units}, 2);
    long time = x.getShape().get(1);
    NDList gates = fromInputs.get(0).split(time, 1);
    NDList candidates = fromInputs.get(1).split(time, 1);
    NDArray h = zeros(x, x.getShape().get(0), units);
    NDList states = new NDList();
    for (int t = 0; t < time; t++) {
      NDList rz =
          linear(h, gatesU).add(gates.get(t).squeeze(1)).getNDArrayInternal().sigmoid().split(2, 1);
      NDArray n = linear(h.mul(rz.get(0)), candidateU).add(candidates.get(t).squeeze(1)).tanh();
      h = h.sub(n).mul(rz.get(1)).add(n);
      states.add(h);
    }
    return new NDList(NDArrays.stack(states, 1), h.expandDims(0));
  }

  private static NDArray linear(NDArray h, NDArray u) {
    return Linear.linear(h, u).singletonOrThrow();
  }
}
