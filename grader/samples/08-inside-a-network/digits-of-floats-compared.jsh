// What it is: a search that compares floats
// Loses: nearest.breaksTiesByIndex
// Says: this is no tie
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  return IntStream.range(0, rows.length)
      .filter(i -> i != query)
      .boxed()
      .sorted(Comparator.comparing(i -> -(float) cosine(rows[query], rows[i])))
      .limit(k)
      .mapToInt(i -> i)
      .toArray();
}
