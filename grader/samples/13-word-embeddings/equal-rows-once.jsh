// What it is: rows of neighbours kept in a set
// Loses: cbowPairs.fitsAnySize
// Says: where it is the same as another one
// Outcome: graded
// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  Set<List<Integer>> rows = new LinkedHashSet<>();
  for (int i = 0; i < sentence.length; i++) {
    List<Integer> row = new ArrayList<>();
    for (int j = i - window; j <= i + window; j++) {
      if (j >= 0 && j < sentence.length && j != i) {
        row.add(sentence[j]);
      }
    }
    row.add(sentence[i]);
    if (row.size() > 1) {
      rows.add(row);
    }
  }
  return rows.stream()
      .map(row -> row.stream().mapToInt(n -> n).toArray())
      .toArray(int[][]::new);
}
