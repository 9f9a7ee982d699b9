package org.gradus.nn;

import static org.gradus.nn.Activation.LINEAR;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.TANH;
import static org.gradus.nn.LayerVectorTests.assertClose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.gradus.nn.PictureReference.Kernel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer, forward and backward, against plain Java in double precision. The expected gradients
 * come from central differences, so that they share no derivation with the engine.
 */
@Tag("one-jdk")
class LayerReferenceTests {
  private static final double STEP = 1e-5;
  private static final PictureReference PICTURE = new PictureReference(2, 7, 6);
  private static final PictureReference STEPS = new PictureReference(2, 7, 1);

  static List<LayerVector> vectors() {
    return LayerVector.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theEngineAgreesWithPlainJava(LayerVector vector) {
    Probe probe = Probe.of(vector);
    double[] x = vector.x().clone();
    Map<String, double[]> parameters = new LinkedHashMap<>(vector.group("parameters"));

    assertClose("output", probe.y(), outputs(vector, parameters, x));
    if (vector.hasInputGradient()) {
      assertClose("gradient of the input", probe.dx(), slopes(vector, parameters, x, x));
    }
    parameters.forEach(
        (name, values) ->
            assertClose(name, probe.gradient(name), slopes(vector, parameters, x, values)));
  }

  /** Of Σ g y with respect to each of these numbers. */
  private static double[] slopes(
      LayerVector vector, Map<String, double[]> parameters, double[] x, double[] numbers) {
    double[] slopes = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      double here = numbers[i];
      numbers[i] = here + STEP;
      double above = target(vector, outputs(vector, parameters, x));
      numbers[i] = here - STEP;
      double below = target(vector, outputs(vector, parameters, x));
      numbers[i] = here;
      slopes[i] = (above - below) / (2 * STEP);
    }
    return slopes;
  }

  private static double target(LayerVector vector, double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += vector.g()[i] * y[i];
    }
    return sum;
  }

  private static double[] outputs(
      LayerVector vector, Map<String, double[]> parameters, double[] x) {
    Map<String, double[]> all = new LinkedHashMap<>(parameters);
    vector.group("state").forEach((name, values) -> all.put(name, values.clone()));
    LayerReference.Numbers numbers = new LayerReference.Numbers(all);
    if (vector.name().startsWith("batchNorm")) {
      return batchNorm(vector, numbers, x);
    }
    int width = x.length / vector.batch();
    double[][] rows = new double[vector.batch()][];
    for (int n = 0; n < rows.length; n++) {
      double[] row = Arrays.copyOfRange(x, n * width, (n + 1) * width);
      rows[n] = one(vector.name(), numbers, row);
    }
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] batchNorm(
      LayerVector vector, LayerReference.Numbers numbers, double[] x) {
    int[] input = vector.input();
    return switch (input.length) {
      case 1 -> new PictureReference(input[0], 1, 1).batchNorm(numbers, x, vector.training());
      // Steps are to a batch norm what a larger batch is.
      case 2 -> new PictureReference(input[1], 1, 1).batchNorm(numbers, x, vector.training());
      default ->
          new PictureReference(input[0], input[1], input[2])
              .batchNorm(numbers, x, vector.training());
    };
  }

  private static double[] one(String name, LayerReference.Numbers p, double[] x) {
    if (BetweenReference.NAMES.contains(name)) {
      return BetweenReference.apply(name, p, x);
    }
    if (name.startsWith("masked ")) {
      int size = name.endsWith("attention") ? 4 : 3;
      double[] vectors = SequenceReference.embed(p.get("words.weight"), size, x, true);
      return masked(name.substring("masked ".length()), counting(x), size).apply(p, vectors);
    }
    return layer(name, x).apply(p, x);
  }

  private static boolean[] counting(double[] words) {
    boolean[] counts = new boolean[words.length];
    for (int t = 0; t < words.length; t++) {
      counts[t] = words[t] != 0;
    }
    return counts;
  }

  private static boolean[] all(int time) {
    boolean[] counts = new boolean[time];
    Arrays.fill(counts, true);
    return counts;
  }

  private static LayerReference masked(String name, boolean[] counts, int size) {
    return switch (name) {
      case "attention" -> SequenceReference.attention(size, 2, false, counts);
      case "globalAveragePool", "globalMaxPool" ->
          (p, x) -> {
            double[] some = SequenceReference.only(x, size, counts);
            return new PictureReference(size, some.length / size, 1)
                .global("globalMaxPool".equals(name))
                .apply(p, LayerReference.transpose(some, size));
          };
      default -> recurrent(name, counts);
    };
  }

  private static LayerReference recurrent(String name, boolean[] counts) {
    String kind = name.replace("bidirectional ", "").replace(" sequences", "");
    SequenceReference.Step step =
        switch (kind) {
          case "simpleRnn" -> SequenceReference.simple(TANH);
          case "simpleRnn relu" -> SequenceReference.simple(RELU);
          case "lstm" -> SequenceReference.lstm();
          case "gru" -> SequenceReference.gru();
          case "gru reset before" -> SequenceReference.gruResetBefore();
          default -> throw new IllegalArgumentException(name);
        };
    return SequenceReference.recurrent(
        step, 3, name.startsWith("bidirectional"), name.endsWith("sequences"), counts);
  }

  private static LayerReference layer(String name, double[] x) {
    UnaryOperator<LayerReference> alongTime = r -> LayerReference.overTime(2, r, 2);
    UnaryOperator<LayerReference> filtersAlongTime = r -> LayerReference.overTime(2, r, 3);
    return switch (name) {
      case "flatten", "reshape", "dropout when asked" -> (p, z) -> z;
      case "concat" -> beside(LayerReference.dense(LINEAR));
      case "concat pictures" ->
          beside(
              new PictureReference(2, 4, 3)
                  .convolution(3, Kernel.of(3, 1).padding(1, 1, 1, 1), LINEAR));
      case "sum" ->
          (p, z) -> {
            double[] y = LayerReference.dense(LINEAR).apply(p, z);
            Arrays.setAll(y, i -> y[i] + 2 * z[i]);
            return y;
          };
      case "dense over time" -> LayerReference.dense(LINEAR);
      case "conv2d" -> PICTURE.convolution(3, Kernel.of(3, 1), LINEAR);
      case "conv2d relu stride 2 padding 1" ->
          PICTURE.convolution(3, Kernel.of(3, 2).padding(1, 1, 1, 1), RELU);
      case "conv2d uneven padding" ->
          PICTURE.convolution(3, Kernel.of(4, 1).padding(1, 2, 0, 3), LINEAR);
      case "conv2d same, kernel 4" ->
          PICTURE.convolution(3, Kernel.of(4, 1).padding(1, 2, 1, 2), LINEAR);
      case "conv2d same, kernel 4, stride 2" ->
          PICTURE.convolution(3, Kernel.of(4, 2).padding(1, 2, 1, 1), LINEAR);
      case "conv2d kernel 3 x 2 without bias" ->
          PICTURE.convolution(3, new Kernel(3, 2, 1, 0, 0, 0, 0), LINEAR);
      case "conv2d grey" -> new PictureReference(1, 6, 5).convolution(3, Kernel.of(3, 1), LINEAR);
      case "conv1d" ->
          filtersAlongTime.apply(STEPS.convolution(3, new Kernel(3, 1, 1, 0, 0, 0, 0), LINEAR));
      case "conv1d padding 2 and 0" ->
          filtersAlongTime.apply(STEPS.convolution(3, new Kernel(3, 1, 1, 2, 0, 0, 0), LINEAR));
      case "conv1d same, kernel 4, stride 2" ->
          filtersAlongTime.apply(STEPS.convolution(3, new Kernel(4, 1, 2, 1, 2, 0, 0), LINEAR));
      case "maxPool2d 2" -> PICTURE.pool(true, Kernel.of(2, 2));
      case "maxPool2d 3 stride 2 padding 1" ->
          PICTURE.pool(true, Kernel.of(3, 2).padding(1, 1, 1, 1));
      case "averagePool2d 2" -> PICTURE.pool(false, Kernel.of(2, 2));
      case "averagePool2d 3 stride 2 padding 1" ->
          PICTURE.pool(false, Kernel.of(3, 2).padding(1, 1, 1, 1));
      case "maxPool1d 2" -> alongTime.apply(STEPS.pool(true, new Kernel(2, 1, 2, 0, 0, 0, 0)));
      case "averagePool1d 3 stride 1" ->
          alongTime.apply(STEPS.pool(false, new Kernel(3, 1, 1, 0, 0, 0, 0)));
      case "globalAveragePool picture" -> PICTURE.global(false);
      case "globalMaxPool picture" -> PICTURE.global(true);
      case "globalAveragePool steps", "globalMaxPool steps" ->
          (p, steps) ->
              STEPS
                  .global(name.startsWith("globalMax"))
                  .apply(p, LayerReference.transpose(steps, 2));
      case "layerNorm features", "layerNorm steps" -> LayerReference.layerNorm(6);
      case "layerNorm picture" -> LayerReference.layerNorm(18);
      case "embedding", "embedding mask" ->
          (p, words) ->
              SequenceReference.embed(p.get("layer.weight"), 3, words, name.endsWith("mask"));
      case "attention" -> SequenceReference.attention(4, 1, false, all(5));
      case "attention 2 heads" -> SequenceReference.attention(4, 2, false, all(5));
      case "attention blind to later" -> SequenceReference.attention(4, 2, true, all(5));
      default -> byWord(name, x);
    };
  }

  /** What went in, and behind it what comes out. */
  private static LayerReference beside(LayerReference layer) {
    return (p, x) ->
        DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(layer.apply(p, x))).toArray();
  }

  private static LayerReference byWord(String name, double[] x) {
    String word = name.substring(name.indexOf(' ') + 1);
    if (name.startsWith("dense ") || name.startsWith("activation ")) {
      Activation activation =
          Activation.valueOf(word.replace("yR", "y_r").toUpperCase(Locale.ROOT));
      return name.startsWith("dense ")
          ? LayerReference.dense(activation)
          : (p, z) -> Arrays.stream(z).map(v -> Reference.activate(activation, v)).toArray();
    }
    return recurrent(name, all(x.length / 3));
  }
}
