// What it is: softmax that subtracts the first score in place of the largest
// Loses: softmax.isStable
// Says: the largest of all scores
// Outcome: graded
// cell: softmax
double[] softmax(double[] z) {
  double[] p = Arrays.stream(z).map(score -> Math.exp(score - z[0])).toArray();
  double sum = Arrays.stream(p).sum();
  return Arrays.stream(p).map(e -> e / sum).toArray();
}
