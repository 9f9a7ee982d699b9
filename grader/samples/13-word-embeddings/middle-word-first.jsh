// What it is: rows that begin with the word that is to be guessed
// Loses: cbowPairs
// Says: behind its neighbours
// Outcome: graded
// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  List<int[]> rows = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    List<Integer> row = new ArrayList<>();
    row.add(sentence[i]);
    for (int j = i - window; j <= i + window; j++) {
      if (j >= 0 && j < sentence.length && j != i) {
        row.add(sentence[j]);
      }
    }
    if (row.size() > 1) {
      rows.add(row.stream().mapToInt(n -> n).toArray());
    }
  }
  return rows.toArray(int[][]::new);
}
