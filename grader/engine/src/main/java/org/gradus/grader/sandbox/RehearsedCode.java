package org.gradus.grader.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What students' code uses of the JDK, all of it once; see {@link Rehearsal}. */
final class RehearsedCode {

  static double rate = 0.1;

  private RehearsedCode() {}

  /** An interface of an exercise. */
  interface Layer {
    double forward(double x);
  }

  /** A class of an exercise. */
  static final class Relu implements Layer {
    @Override
    public double forward(double x) {
      return Math.max(0, x);
    }
  }

  /** A record of an exercise. */
  record Example(List<String> words, int label) {}

  static double[][] softmax(double[][] scores) {
    return Arrays.stream(scores)
        .map(
            row -> {
              double max = Arrays.stream(row).max().orElse(0);
              double sum = Arrays.stream(row).map(z -> Math.exp(z - max)).sum();
              return Arrays.stream(row).map(z -> Math.exp(z - max) / sum).toArray();
            })
        .toArray(double[][]::new);
  }

  static double[] apply(DoubleUnaryOperator function, double[] x) {
    double[] y = x.clone();
    Arrays.setAll(y, i -> function.applyAsDouble(x[i]));
    return y;
  }

  static Example example() {
    return new Example(List.of("a", "word"), 1);
  }

  static void fail(int label) {
    throw new IllegalArgumentException("There is no label " + label + ".");
  }

  static String snippet() {
    Layer relu = new Relu();
    Random random = new Random(1);
    int[][] counts = new int[3][4];
    Map<String, Integer> frequencies = new HashMap<>();
    for (String word : "the cat and the dog".split(" ", -1)) {
      frequencies.merge(word, 1, Integer::sum);
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, 9).boxed().toList());
    Collections.shuffle(order, random);
    order.sort(Comparator.comparing((Integer i) -> random.nextDouble()).reversed());
    StringBuilder text = new StringBuilder();
    for (double x : new double[] {-1, 0, random.nextGaussian()}) {
      text.append(relu.forward(x)).append(' ');
    }
    String words =
        new TreeMap<>(frequencies)
            .entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    text.append(String.format(Locale.ROOT, "%.3f %d %s%n", Math.tanh(rate), 3, words));
    text.append(Arrays.toString(order.toArray())).append(Arrays.deepToString(counts));
    return text + example().toString() + example().equals(example()) + Double.compare(1, 2);
  }
}
