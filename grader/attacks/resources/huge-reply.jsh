// What it is: a reply of a hundred million numbers: one row, a hundred thousand times
// Loses: confusion
// Outcome: graded
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] counts = new int[100_000][];
  Arrays.fill(counts, new int[1_000]);
  return counts;
}
