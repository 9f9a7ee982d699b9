package org.gradus.bench;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * First numbers of DJL's recurrent blocks, drawn as Gradus does: Glorot's for what comes in and a
 * rotation for the state, gate by gate; biases at zero, but that of an LSTM's forget gate at 1. An
 * LSTM learns one bias, not two.
 *
 * @param units of the layer
 * @param gates four for an LSTM, three for a GRU
 * @param features that come in at each step
 */
record DjlRecurrentStart(int units, int gates, int features) {
  private static final int LSTM = 4;
  private static final double SIX = 6;

  /** What the numbers of a parameter begin as, row by row. */
  private interface Draw {
    float[] numbers();
  }

  /** The same block, with these first numbers. */
  Block of(Block block, long seed) {
    Random random = new Random(seed);
    start(block, "i2h", Parameter.Type.WEIGHT, () -> glorot(random));
    start(block, "h2h", Parameter.Type.WEIGHT, () -> rotations(random));
    if (gates == LSTM) {
      start(block, "i2h", Parameter.Type.BIAS, this::forgetting);
      // Two biases that are added would learn the same, and so twice as much at each step.
      block.freezeParameters(true, parameter -> is(parameter, "h2h", Parameter.Type.BIAS));
    }
    return block;
  }

  private static void start(Block block, String part, Parameter.Type type, Draw draw) {
    Initializer initializer =
        (manager, shape, kind) -> manager.create(draw.numbers(), shape).toType(kind, false);
    block.setInitializer(initializer, parameter -> is(parameter, part, type));
  }

  private static boolean is(Parameter parameter, String part, Parameter.Type type) {
    return parameter.getType() == type && parameter.getName().contains(part);
  }

  private float[] glorot(Random random) {
    double bound = Math.sqrt(SIX / (units + features));
    float[] numbers = new float[gates * units * features];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (bound * (2 * random.nextDouble() - 1));
    }
    return numbers;
  }

  private float[] rotations(Random random) {
    float[] numbers = new float[gates * units * units];
    for (int gate = 0; gate < gates; gate++) {
      RealMatrix rotation = rotation(random);
      for (int row = 0; row < units; row++) {
        for (int column = 0; column < units; column++) {
          numbers[(gate * units + row) * units + column] = (float) rotation.getEntry(row, column);
        }
      }
    }
    return numbers;
  }

  private RealMatrix rotation(Random random) {
    RealMatrix normal = new Array2DRowRealMatrix(units, units);
    for (int row = 0; row < units; row++) {
      for (int column = 0; column < units; column++) {
        normal.setEntry(row, column, random.nextGaussian());
      }
    }
    return new QRDecomposition(normal).getQ();
  }

  /** The gates stand in the order: in, forget, candidate, out. */
  private float[] forgetting() {
    float[] numbers = new float[gates * units];
    Arrays.fill(numbers, units, 2 * units, 1);
    return numbers;
  }
}
