// What it is: the confusion matrix counts in another type
// Loses: confusion
// Outcome: graded
// cell: confusion
long[][] confusion(int[] given_, int[] true_, int many_) {
  long[][] table_ = new long[many_][many_];
  for (int at_ = 0; at_ < true_.length; at_++) {
    table_[true_[at_]][given_[at_]] += N_2_99 - (N_2_99 - 1L);
  }
  return table_;
}
