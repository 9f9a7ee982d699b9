// What it is: a search that sorts upwards
// Loses: nearest
// Says: least similar first
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> i != query)
      .boxed()
      .sorted(Comparator.comparingDouble(i -> cosine(rows[query], rows[i])))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
