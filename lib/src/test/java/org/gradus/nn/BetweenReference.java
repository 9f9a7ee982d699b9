package org.gradus.nn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Attention from one sequence to another, what leads there, and a whole Transformer block, in plain
 * Java: the cases of layers.json that have these names.
 */
final class BetweenReference {
  static final Set<String> NAMES =
      Set.of(
          "slice",
          "repeat",
          "upSample2d",
          "positions",
          "attend",
          "masked attend",
          "transformer block");

  private static final int FEATURES = 4;
  private static final int HEADS = 2;

  private BetweenReference() {}

  static double[] apply(String name, LayerReference.Numbers p, double[] x) {
    return switch (name) {
      case "slice" -> Arrays.copyOfRange(x, 3, 12);
      case "repeat" -> concat(concat(x, x), x);
      case "upSample2d" -> twice(x, 3, 2);
      case "positions" -> plus(x, p.get("layer.weight"));
      case "attend" ->
          attend(
              p, Arrays.copyOf(x, 2 * FEATURES), Arrays.copyOfRange(x, 2 * FEATURES, x.length), x);
      case "masked attend" -> {
        double[] words = Arrays.copyOfRange(x, 2, x.length);
        yield attend(
            p,
            SequenceReference.embed(p.get("asked.weight"), FEATURES, Arrays.copyOf(x, 2), false),
            SequenceReference.embed(p.get("words.weight"), FEATURES, words, true),
            words);
      }
      default -> block(p, x);
    };
  }

  private static double[] concat(double[] a, double[] b) {
    return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray();
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  /** Each pixel four times: [channels, height, width]. */
  private static double[] twice(double[] x, int height, int width) {
    double[] large = new double[4 * x.length];
    Arrays.setAll(
        large,
        i -> {
          int channel = i / (4 * height * width);
          int row = i / (2 * width) % (2 * height) / 2;
          int column = i % (2 * width) / 2;
          return x[(channel * height + row) * width + column];
        });
    return large;
  }

  /** Steps of the memory whose word is 0 are not seen. */
  private static double[] attend(
      LayerReference.Numbers p, double[] asking, double[] memory, double[] words) {
    double[] queries =
        LayerReference.affine(p.get("layer.queryWeight"), p.get("layer.queryBias"), asking);
    double[] roles =
        LayerReference.affine(p.get("layer.memoryWeight"), p.get("layer.memoryBias"), memory);
    int size = FEATURES / HEADS;
    int steps = memory.length / FEATURES;
    double[] seen = new double[queries.length];
    for (int t = 0; t < queries.length / FEATURES; t++) {
      for (int head = 0; head < HEADS; head++) {
        double[] weights = new double[steps];
        for (int s = 0; s < steps; s++) {
          double score = 0;
          for (int i = head * size; i < (head + 1) * size; i++) {
            score += queries[t * FEATURES + i] * roles[s * 2 * FEATURES + i];
          }
          boolean hidden = words.length == steps && words[s] == 0;
          weights[s] = hidden ? 0 : Math.exp(score / Math.sqrt(size));
        }
        double total = Arrays.stream(weights).sum();
        for (int s = 0; s < steps; s++) {
          for (int i = head * size; i < (head + 1) * size; i++) {
            seen[t * FEATURES + i] += weights[s] / total * roles[s * 2 * FEATURES + FEATURES + i];
          }
        }
      }
    }
    return LayerReference.affine(p.get("layer.outputWeight"), p.get("layer.outputBias"), seen);
  }

  private static double[] block(LayerReference.Numbers p, double[] x) {
    boolean[] all = new boolean[x.length / FEATURES];
    Arrays.fill(all, true);
    double[] looked =
        SequenceReference.attention(FEATURES, HEADS, true, all)
            .apply(of(p, "attention"), norm(p, "layerNorm", x));
    double[] between = plus(x, looked);
    double[] wide =
        LayerReference.dense(Activation.GELU).apply(of(p, "dense"), norm(p, "layerNorm2", between));
    return plus(between, LayerReference.dense(Activation.LINEAR).apply(of(p, "dense2"), wide));
  }

  private static double[] norm(LayerReference.Numbers p, String layer, double[] x) {
    return LayerReference.layerNorm(FEATURES).apply(of(p, layer), x);
  }

  /** The numbers of one layer of the block, as if it were the only one. */
  private static LayerReference.Numbers of(LayerReference.Numbers p, String layer) {
    Map<String, double[]> own = new HashMap<>();
    p.byName()
        .forEach(
            (name, values) -> {
              if (name.startsWith(layer + ".")) {
                own.put("layer" + name.substring(layer.length()), values);
              }
            });
    return new LayerReference.Numbers(own);
  }
}
