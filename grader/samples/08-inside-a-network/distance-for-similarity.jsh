// What it is: a search by distance
// Loses: nearest
// Says: closest by distance
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> i != query)
      .boxed()
      .sorted(Comparator.comparingDouble(i -> distance(rows[query], rows[i])))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}

double distance(double[] a, double[] b) {
  double sum = 0;
  for (int i = 0; i < a.length; i++) {
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  }
  return sum;
}
