// What it is: three of the five methods written, and all right
// Base: release
// Outcome: graded
// Points: 14 public, 7 hidden
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  return IntStream.range(0, b.length)
      .mapToDouble(j -> Math.tanh(dot(wx[j], x) + dot(wh[j], h) + b[j]))
      .toArray();
}

double dot(double[] row, double[] column) {
  double sum = 0;
  for (int i = 0; i < row.length; i++) {
    sum += row[i] * column[i];
  }
  return sum;
}

// cell: clip-by-norm
double[] clipByNorm(double[] gradient, double limit) {
  double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
  double[] clipped = gradient.clone();
  if (norm > limit) {
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = clipped[i] / norm * limit;
    }
  }
  return clipped;
}

// cell: window
double[][] window(double[] series, int width) {
  List<double[]> rows = new ArrayList<>();
  for (int target = width; target < series.length; target++) {
    rows.add(Arrays.copyOfRange(series, target - width, target));
  }
  return rows.toArray(double[][]::new);
}
