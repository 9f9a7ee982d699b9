// What it is: the time in epochs as an int divided by an int
// Loses: decayedRate.fallsWithinAnEpoch
// Says: integer division
// Outcome: graded
// cell: decayed-rate
double decayedRate(double rate, double decay, int steps, int stepsPerEpoch) {
  int epochs = steps / stepsPerEpoch;
  return rate / (1 + decay * epochs);
}
