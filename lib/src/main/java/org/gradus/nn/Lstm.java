package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.Arrays;
import java.util.List;

/**
 * Long short-term memory: with x<sub>t</sub>: [features], the state h: [units] and the cell c:
 * [units],
 *
 * <ul>
 *   <li>i = σ(W<sub>i</sub> x<sub>t</sub> + U<sub>i</sub> h<sub>t−1</sub> + b<sub>i</sub>), what to
 *       let in,
 *   <li>f = σ(W<sub>f</sub> x<sub>t</sub> + U<sub>f</sub> h<sub>t−1</sub> + b<sub>f</sub>), what to
 *       keep,
 *   <li>g = tanh(W<sub>g</sub> x<sub>t</sub> + U<sub>g</sub> h<sub>t−1</sub> + b<sub>g</sub>), the
 *       candidate,
 *   <li>o = σ(W<sub>o</sub> x<sub>t</sub> + U<sub>o</sub> h<sub>t−1</sub> + b<sub>o</sub>), what to
 *       show,
 *   <li>c<sub>t</sub> = f ⊙ c<sub>t−1</sub> + i ⊙ g and h<sub>t</sub> = o ⊙ tanh c<sub>t</sub>.
 * </ul>
 *
 * <p>Its parameters hold the four gates one under the other, in the order i, f, g, o: "inputWeight"
 * (W): [4 units, features], "stateWeight" (U): [4 units, units], "bias" (b): [4 units]. Each of the
 * four U begins as a random rotation; b<sub>f</sub> begins at 1, the rest of b at 0.
 *
 * <p>Source: Hochreiter and Schmidhuber 1997; the forget gate: Gers, Schmidhuber and Cummins 2000;
 * its bias: Jozefowicz, Zaremba and Sutskever 2015. Immutable: each call gives a new layer.
 */
public final class Lstm extends Recurrent {
  private static final int GATES = 4;

  private final double forgetBias;

  private Lstm(int units, double forgetBias, boolean sequences) {
    super(units, sequences);
    if (!Double.isFinite(forgetBias)) {
      throw new IllegalArgumentException(
          "The bias of the forget gate must be a number, got " + forgetBias + ".");
    }
    this.forgetBias = forgetBias;
  }

  static Lstm of(int units) {
    return new Lstm(units, 1, false);
  }

  /** Gives all states, [time, units], instead of the last one. */
  public Lstm sequences() {
    return new Lstm(units, forgetBias, true);
  }

  /**
   * Lets b<sub>f</sub> begin elsewhere. A cell that is to remember over T steps keeps a share of
   * σ(b<sub>f</sub>) at each: ln T makes that about 1 − 1/T.
   */
  public Lstm forgetBias(double value) {
    return new Lstm(units, value, sequences);
  }

  @Override
  public String kind() {
    return "lstm";
  }

  @Override
  int gates() {
    return GATES;
  }

  @Override
  List<Parameter> parameters(RecurrentBlock block, String prefix, long in, long seed) {
    Initializer bias =
        (manager, shape, type) -> {
          float[] values = new float[GATES * units];
          Arrays.fill(values, units, 2 * units, (float) forgetBias);
          return manager.create(values, shape);
        };
    return List.of(
        block.parameter(
            RecurrentBlock.name(prefix, "inputWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.glorot(GATES, seed, 0),
            (long) GATES * units,
            in),
        block.parameter(
            RecurrentBlock.name(prefix, "stateWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.rotations(GATES, seed, 1),
            (long) GATES * units,
            units),
        block.parameter(
            RecurrentBlock.name(prefix, "bias"), Parameter.Type.BIAS, bias, (long) GATES * units));
  }

  @Override
  NDList scan(NDArray x, List<NDList> numbers, boolean training, boolean bothWays) {
    NDList weights = new NDList();
    for (NDList direction : numbers) {
      // The engine adds a second bias, which could learn nothing that the first does not.
      weights.addAll(direction);
      weights.add(zeros(x, (long) GATES * units));
    }
    NDArray state = zeros(x, numbers.size(), x.getShape().get(0), units);
    return x.getNDArrayInternal()
        .lstm(x, new NDList(state, state), weights, true, 1, 0, training, bothWays, true);
  }
}
