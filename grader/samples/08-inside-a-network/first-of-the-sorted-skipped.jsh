// What it is: a search that takes the first of the sorted rows for the query
// Loses: nearest.leavesOutTheQueryAlone
// Says: the query need not be the first
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> true)
      .boxed()
      .sorted(Comparator.comparingDouble(i -> -cosine(rows[query], rows[i])))
      .skip(1)
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
