// What it is: the sigmoid as e^z over 1 + e^z
// Loses: sigmoid.servesLargeScores
// Says: infinity divided by infinity
// Outcome: graded
// cell: sigmoid
double sigmoid(double z) {
  return Math.exp(z) / (1 + Math.exp(z));
}
