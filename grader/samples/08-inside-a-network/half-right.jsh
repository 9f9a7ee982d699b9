// What it is: three of the six methods written, and all right
// Base: release
// Outcome: graded
// Points: 13 public, 6.5 hidden
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  double[][] hidden = new double[picture.length][picture[0].length];
  for (int r = 0; r < hidden.length; r++) {
    for (int c = 0; c < hidden[r].length; c++) {
      int down = r - row;
      int across = c - column;
      boolean in = down >= 0 && across >= 0 && down < side && across < side;
      hidden[r][c] = in ? grey : picture[r][c];
    }
  }
  return hidden;
}

// cell: cosine
double cosine(double[] a, double[] b) {
  double lengths = length(a) * length(b);
  double product = 0;
  for (int i = 0; i < a.length; i++) {
    product += a[i] * b[i];
  }
  return lengths == 0 ? 0 : product / lengths;
}

double length(double[] a) {
  return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
}

// cell: k-means-step
double[][] kMeansStep(double[][] rows, double[][] centres) {
  Map<Integer, List<double[]>> clusters = Arrays.stream(rows)
      .collect(Collectors.groupingBy(row -> nearestCentre(row, centres)));
  double[][] next = new double[centres.length][];
  for (int c = 0; c < next.length; c++) {
    next[c] = centres[c].clone();
    List<double[]> own = clusters.getOrDefault(c, List.of());
    for (int i = 0; i < next[c].length; i++) {
      int place = i;
      next[c][i] = own.stream().mapToDouble(row -> row[place]).average().orElse(next[c][i]);
    }
  }
  return next;
}

int nearestCentre(double[] row, double[][] centres) {
  return IntStream.range(0, centres.length)
      .boxed()
      .min(Comparator.comparingDouble((Integer c) -> IntStream.range(0, row.length)
          .mapToDouble(i -> Math.pow(row[i] - centres[c][i], 2)).sum()))
      .get();
}
