package org.gradus.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Layers on sequences [time, features], in plain Java. */
final class SequenceReference {
  private static final int UNITS = 4;

  private SequenceReference() {}

  /** One step of a recurrent layer: the state that follows; it may keep more behind UNITS. */
  interface Step {
    double[] next(LayerReference.Numbers p, String prefix, double[] x, double[] state);
  }

  private static String name(String prefix, String name) {
    return "layer." + RecurrentBlock.name(prefix, name);
  }

  /** W x + U h + b of one gate. */
  private static double[] gate(
      LayerReference.Numbers p, String prefix, String bias, int gate, double[] x, double[] h) {
    double[] fromInput = part(p.get(name(prefix, "inputWeight")), gate, UNITS * x.length);
    double[] fromState = part(p.get(name(prefix, "stateWeight")), gate, UNITS * UNITS);
    double[] wx =
        x.length == 0
            ? part(p.get(name(prefix, bias)), gate, UNITS)
            : LayerReference.affine(fromInput, part(p.get(name(prefix, bias)), gate, UNITS), x);
    return h.length == 0 ? wx : plus(wx, LayerReference.affine(fromState, new double[UNITS], h));
  }

  private static double[] part(double[] all, int gate, int size) {
    return Arrays.copyOfRange(all, gate * size, (gate + 1) * size);
  }

  private static double[] plus(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
  }

  private static double[] times(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).toArray();
  }

  private static double[] sigmoid(double[] a) {
    return Arrays.stream(a).map(v -> 1 / (1 + Math.exp(-v))).toArray();
  }

  private static double[] tanh(double[] a) {
    return Arrays.stream(a).map(Math::tanh).toArray();
  }

  static Step simple(Activation activation) {
    return (p, prefix, x, h) ->
        Arrays.stream(gate(p, prefix, "bias", 0, x, h))
            .map(z -> Reference.activate(activation, z))
            .toArray();
  }

  static Step lstm() {
    return (p, prefix, x, state) -> {
      double[] h = Arrays.copyOf(state, UNITS);
      double[] c = state.length > UNITS ? part(state, 1, UNITS) : new double[UNITS];
      double[] in = sigmoid(gate(p, prefix, "bias", 0, x, h));
      double[] forget = sigmoid(gate(p, prefix, "bias", 1, x, h));
      double[] candidate = tanh(gate(p, prefix, "bias", 2, x, h));
      double[] out = sigmoid(gate(p, prefix, "bias", 3, x, h));
      double[] cell = plus(times(forget, c), times(in, candidate));
      double[] next = Arrays.copyOf(times(out, tanh(cell)), 2 * UNITS);
      System.arraycopy(cell, 0, next, UNITS, UNITS);
      return next;
    };
  }

  static Step gru() {
    return (p, prefix, x, h) -> {
      double[] nothing = new double[0];
      double[] d = p.get(name(prefix, "stateBias"));
      double[] r = sigmoid(plus(gate(p, prefix, "inputBias", 0, x, h), part(d, 0, UNITS)));
      double[] z = sigmoid(plus(gate(p, prefix, "inputBias", 1, x, h), part(d, 1, UNITS)));
      double[] u = part(p.get(name(prefix, "stateWeight")), 2, UNITS * UNITS);
      double[] fromState = LayerReference.affine(u, part(d, 2, UNITS), h);
      double[] n = tanh(plus(gate(p, prefix, "inputBias", 2, x, nothing), times(r, fromState)));
      return mix(z, h, n);
    };
  }

  static Step gruResetBefore() {
    return (p, prefix, x, h) -> {
      double[] r = sigmoid(gate(p, prefix, "bias", 0, x, h));
      double[] z = sigmoid(gate(p, prefix, "bias", 1, x, h));
      double[] n = tanh(gate(p, prefix, "bias", 2, x, times(r, h)));
      return mix(z, h, n);
    };
  }

  private static double[] mix(double[] z, double[] old, double[] candidate) {
    return IntStream.range(0, z.length)
        .mapToDouble(i -> (1 - z[i]) * candidate[i] + z[i] * old[i])
        .toArray();
  }

  /** Reads the steps that count; a step that does not leaves the state as it is. */
  static LayerReference recurrent(
      Step step, int features, boolean both, boolean sequences, boolean[] counts) {
    return (p, x) -> {
      int time = x.length / features;
      List<double[]> there = states(step, p, "", x, features, counts, false);
      List<double[]> back =
          both ? states(step, p, "reverse", x, features, counts, true) : List.of();
      List<double[]> rows = new ArrayList<>();
      for (int t = sequences ? 0 : time - 1; t < time; t++) {
        rows.add(there.get(t));
        if (both) {
          rows.add(back.get(sequences ? t : 0));
        }
      }
      return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    };
  }

  private static List<double[]> states(
      Step step,
      LayerReference.Numbers p,
      String prefix,
      double[] x,
      int features,
      boolean[] counts,
      boolean backwards) {
    int time = x.length / features;
    double[][] states = new double[time][];
    double[] state = new double[UNITS];
    for (int i = 0; i < time; i++) {
      int t = backwards ? time - 1 - i : i;
      if (counts[t]) {
        state = step.next(p, prefix, part(x, t, features), state);
      }
      states[t] = Arrays.copyOf(state, UNITS);
    }
    return List.of(states);
  }

  static LayerReference attention(int features, int heads, boolean causal, boolean[] counts) {
    return (p, x) -> {
      int time = x.length / features;
      int size = features / heads;
      double[] roles =
          LayerReference.affine(p.get("layer.inputWeight"), p.get("layer.inputBias"), x);
      double[] seen = new double[x.length];
      for (int head = 0; head < heads; head++) {
        for (int t = 0; t < time; t++) {
          double[] weights = new double[time];
          double total = 0;
          for (int s = 0; s < time; s++) {
            double score = 0;
            for (int i = head * size; i < (head + 1) * size; i++) {
              score += roles[t * 3 * features + i] * roles[s * 3 * features + features + i];
            }
            boolean hidden = !counts[s] || (causal && s > t);
            weights[s] = hidden ? 0 : Math.exp(score / Math.sqrt(size));
            total += weights[s];
          }
          for (int s = 0; s < time; s++) {
            for (int i = head * size; i < (head + 1) * size; i++) {
              seen[t * features + i] +=
                  weights[s] / total * roles[s * 3 * features + 2 * features + i];
            }
          }
        }
      }
      return LayerReference.affine(p.get("layer.outputWeight"), p.get("layer.outputBias"), seen);
    };
  }

  /** The rows of the steps that count, one after the other. */
  static double[] only(double[] x, int features, boolean[] counts) {
    return IntStream.range(0, counts.length)
        .filter(t -> counts[t])
        .mapToObj(t -> part(x, t, features))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** The vector of each word; of padding, zeros. */
  static double[] embed(double[] table, int size, double[] words, boolean masked) {
    return Arrays.stream(words)
        .mapToObj(word -> masked && word == 0 ? new double[size] : part(table, (int) word, size))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
