// What it is: a search that finds the query itself
// Loses: nearest
// Says: row 2 itself is left out
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> true)
      .boxed()
      .sorted(Comparator.comparingDouble(i -> -cosine(rows[query], rows[i])))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
