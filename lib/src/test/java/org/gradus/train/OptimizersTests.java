package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.adamW;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each optimizer, step by step, against its formula in plain Java and double precision. */
class OptimizersTests {
  private static final int STEPS = 60;
  private static final int SIZE = 5;

  /** One number's way: what it remembers is its own. */
  private interface Formula {
    double step(double w, double g, double rate, double[] kept, int t);
  }

  /** A step of an optimizer. */
  private interface Move {
    void by(Moments moments, NDArray weight, NDArray gradient, double rate);
  }

  static Stream<Arguments> optimizers() {
    return Stream.of(
        of(sgd(0.1), (w, g, rate, kept, t) -> w - rate * g),
        of(sgd(0.1).weightDecay(0.05), (w, g, rate, kept, t) -> w - rate * (g + 0.05 * w)),
        of(
            sgd(0.1).momentum(0.9).weightDecay(0.05),
            (w, g, rate, kept, t) -> {
              kept[0] = 0.9 * kept[0] + rate * (g + 0.05 * w);
              return w - kept[0];
            }),
        of(
            sgd(0.1).momentum(0.9).nesterov().weightDecay(0.05),
            (w, g, rate, kept, t) -> {
              double pulled = g + 0.05 * w;
              kept[0] = 0.9 * kept[0] + rate * pulled;
              return w - (0.9 * kept[0] + rate * pulled);
            }),
        of(adam(0.01), (w, g, rate, kept, t) -> adamStep(w, g, rate, kept, t)),
        of(
            adam(0.01).weightDecay(0.1),
            (w, g, rate, kept, t) -> adamStep(w, g + 0.1 * w, rate, kept, t)),
        of(
            adamW(0.01).weightDecay(0.1),
            (w, g, rate, kept, t) -> adamStep(w - rate * 0.1 * w, g, rate, kept, t)),
        of(rmsProp(0.01), (w, g, rate, kept, t) -> w - rms(g, rate, kept)),
        of(
            rmsProp(0.01).momentum(0.8).decay(0.95).weightDecay(0.1),
            (w, g, rate, kept, t) -> {
              double pulled = g + 0.1 * w;
              kept[1] = 0.95 * kept[1] + 0.05 * pulled * pulled;
              kept[0] = 0.8 * kept[0] + rate * pulled / (Math.sqrt(kept[1]) + 1e-8);
              return w - kept[0];
            }));
  }

  /** As the paper's algorithm 1 has it, in the order of operations of its section 2. */
  private static double adamStep(double w, double g, double rate, double[] kept, int t) {
    kept[0] = 0.9 * kept[0] + 0.1 * g;
    kept[1] = 0.999 * kept[1] + 0.001 * g * g;
    double corrected = rate * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
    return w - corrected * kept[0] / (Math.sqrt(kept[1]) + 1e-8);
  }

  private static double rms(double g, double rate, double[] kept) {
    kept[0] = 0.9 * kept[0] + 0.1 * g * g;
    return rate * g / (Math.sqrt(kept[0]) + 1e-8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optimizers")
  void followsItsFormula(String name, Optimizer optimizer, Formula formula) {
    follows(
        name,
        optimizer,
        formula,
        (moments, weight, gradient, rate) ->
            optimizer.update(moments, "w", weight, gradient, rate));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optimizers")
  void followsItsFormulaForManyParametersAtOnce(String name, Optimizer optimizer, Formula formula) {
    follows(
        name,
        optimizer,
        formula,
        (moments, weight, gradient, rate) ->
            optimizer.update(
                moments,
                List.of("head", "tail"),
                weight.split(new long[] {2}),
                gradient.split(new long[] {2}),
                rate));
  }

  private static void follows(String name, Optimizer optimizer, Formula formula, Move move) {
    Random random = new Random(5);
    double[] expected = random.doubles(SIZE, -1, 1).toArray();
    double[][] kept = new double[SIZE][2];
    try (NDManager memory = Hardware.cpu().newManager();
        Moments moments = new Moments(memory)) {
      NDArray weight = memory.create(narrow(expected));
      for (int t = 1; t <= STEPS; t++) {
        double rate = optimizer.rate() * (t % 7 == 0 ? 0.5 : 1);
        double[] gradient = random.doubles(SIZE, -2, 2).toArray();
        moments.next();
        move.by(moments, weight, memory.create(narrow(gradient)), rate);
        float[] actual = weight.toFloatArray();
        for (int i = 0; i < SIZE; i++) {
          expected[i] = formula.step(expected[i], gradient[i], rate, kept[i], t);
          assertThat((double) actual[i])
              .as("%s, step %d, number %d", name, t, i)
              .isCloseTo(expected[i], offset(2e-5));
        }
      }
    }
  }

  @Test
  void nothingIsLeftBehindByAStep() {
    optimizers()
        .map(arguments -> (Optimizer) arguments.get()[1])
        .forEach(
            optimizer -> {
              try (NDManager memory = Hardware.cpu().newManager();
                  Moments moments = new Moments(memory)) {
                NDArray weight = memory.ones(new ai.djl.ndarray.types.Shape(3));
                int before = 0;
                for (int t = 1; t <= 20; t++) {
                  moments.next();
                  try (NDArray gradient = memory.ones(weight.getShape())) {
                    optimizer.update(moments, "w", weight, gradient, 0.1 / t);
                  }
                  int live = memory.getManagedArrays().size();
                  assertThat(live).as(optimizer.describe()).isEqualTo(t == 1 ? live : before);
                  before = live;
                }
              }
            });
  }

  @Test
  void describesItself() {
    assertThat(sgd(0.1).momentum(0.9).nesterov().describe())
        .isEqualTo("SGD, rate 0.1, Nesterov momentum 0.9");
    assertThat(adamW(0.001).describe()).isEqualTo("AdamW, rate 0.001, weight decay 0.01");
    assertThat(rmsProp(0.01).momentum(0.5).describe())
        .isEqualTo("RMSProp, rate 0.01, momentum 0.5");
  }

  private static float[] narrow(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static Arguments of(Optimizer optimizer, Formula formula) {
    return Arguments.of(optimizer.describe(), optimizer, formula);
  }
}
