// What it is: accuracy calls a method that nobody wrote
// Loses: accuracy
// Outcome: graded
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  int good_ = hitsBetween(given_, true_, 0, N_2_99);
  return (double) good_ / true_.length;
}
