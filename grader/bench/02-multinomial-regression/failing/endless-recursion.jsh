// What it is: one-hot vectors by a method that calls itself for ever
// Loses: oneHot
// Outcome: graded
// cell: one-hot
double[] filled(double[] vector_, int place_) {
  vector_[place_] = N_2_99;
  return filled(vector_, place_);
}

double[] oneHot(int truth_, int many_) {
  return filled(new double[many_], truth_);
}
