// What it is: a method that takes all memory
// Loses: confusion
// Outcome: graded
// Reason: out of memory
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  List<int[]> hoard_ = new ArrayList<>();
  for (int size_ = N_2_99 << 14; ; size_ *= 64) {
    hoard_.add(new int[size_]);
  }
}
