// What it is: rows of one length, with zeros beyond the ends
// Loses: cbowPairs
// Says: nothing fills them up
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
      if (j < 0 || j >= sentence.length) {
        row.add(0);
      }
    }
    row.add(sentence[i]);
    if (row.size() > 1) {
      rows.add(row.stream().mapToInt(n -> n).toArray());
    }
  }
  return rows.toArray(int[][]::new);
}
