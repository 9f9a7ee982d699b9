// What it is: a row of a word without neighbours
// Loses: cbowPairs.fitsAnySize
// Says: so there is no row
// Outcome: graded
// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  List<int[]> rows = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    List<Integer> row = new ArrayList<>();
    for (int j = i - window; j <= i + window; j++) {
      if (j >= 0 && j < sentence.length && j != i) {
        row.add(sentence[j]);
      }
    }
    row.add(sentence[i]);
    if (true) {
      rows.add(row.stream().mapToInt(n -> n).toArray());
    }
  }
  return rows.toArray(int[][]::new);
}
