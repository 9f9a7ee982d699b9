// What it is: a method that never returns
// Loses: oneHot
// Outcome: graded
// Reason: did not return within
// cell: one-hot
double[] oneHot(int label, int classes) {
  double[] y = new double[classes];
  int place = 0;
  while (y[label] == 0) {
    place = (place + 1) % 1; // never leaves 0
    y[label] += place;
  }
  return y;
}
