// What it is: softmax that writes over the scores it was given
// Loses: softmax.isANewArray
// Says: the answer is a new array
// Outcome: graded
// cell: softmax
double[] softmax(double[] z) {
  double max = Arrays.stream(z).max().getAsDouble();
  double sum = 0;
  for (int k = 0; k < z.length; k++) {
    z[k] = Math.exp(z[k] - max);
    sum += z[k];
  }
  for (int k = 0; k < z.length; k++) {
    z[k] /= sum;
  }
  return z;
}
