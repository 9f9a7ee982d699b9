// What it is: a memory bomb in a method
// Loses: confusion
// Outcome: graded
// Reason: out of memory
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  List<int[]> all = new ArrayList<>();
  // Each piece is 64 times as large as the one before.
  for (int size = 1 << 14; ; size *= 64) {
    all.add(new int[size]);
  }
}
