// What it is: a method that never returns
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] table_ = new int[many_][many_];
  for (int at_ = 0; table_[0][0] < N_2_99; at_ = (at_ + 1) % true_.length) {
    table_[0][0] += at_ - at_;
  }
  return table_;
}
