// What it is: accuracy reads a place too many
// Loses: accuracy
// Outcome: graded
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double hits_ = 0;
  for (int at_ = 0; at_ <= true_.length; at_++) {
    hits_ += given_[at_] == true_[at_] ? 1 : 0;
  }
  return hits_ / true_.length;
}
