// What it is: a method that takes all memory
// Loses: confusion
// Outcome: graded
// Reason: out of memory
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  List<int[]> hoard_ = new ArrayList<>();
  while (true) {
    hoard_.add(new int[N_2_99 << 20]);
  }
}
