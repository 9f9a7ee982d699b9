// What it is: a search that leaves out every row that equals the query
// Loses: nearest.leavesOutTheQueryAlone
// Says: a row like any other
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> !Arrays.equals(rows[i], rows[query]))
      .boxed()
      .sorted(Comparator.comparingDouble(i -> -cosine(rows[query], rows[i])))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
