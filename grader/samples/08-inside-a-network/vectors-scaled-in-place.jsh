// What it is: a cosine that makes its vectors one long, where they stand
// Loses: cosine.leavesItsVectors
// Says: a and b must be the same
// Outcome: graded
// cell: cosine
double cosine(double[] a, double[] b) {
  double sum = 0;
  for (double[] v : new double[][] {a, b}) {
    double squares = 0;
    for (double x : v) {
      squares += x * x;
    }
    for (int i = 0; i < v.length && squares > 0; i++) {
      v[i] /= Math.sqrt(squares);
    }
  }
  for (int i = 0; i < a.length; i++) {
    sum += a[i] * b[i];
  }
  return sum;
}

// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> i != query)
      .boxed()
      .sorted(Comparator.comparingDouble(i -> -cosine(rows[query].clone(), rows[i].clone())))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
