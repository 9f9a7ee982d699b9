// What it is: the log loss as the textbook writes it, from the probability
// Loses: logLoss.staysFinite
// Says: straight from the score
// Outcome: graded
// cell: log-loss
double logLoss(double z, int y) {
  double p = 1 / (1 + Math.exp(-z));
  return y == 1 ? -Math.log(p) : -Math.log(1 - p);
}
