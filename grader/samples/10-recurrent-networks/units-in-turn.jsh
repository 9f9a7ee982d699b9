// What it is: a step that writes into the old state, which the next unit reads
// Loses: rnnStep, unroll
// Says: unit 1 has seen the new number of unit 0
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] state = h.clone();
  for (int j = 0; j < b.length; j++) {
    double z = b[j];
    for (int i = 0; i < x.length; i++) {
      z += wx[j][i] * x[i];
    }
    for (int i = 0; i < h.length; i++) {
      z += wh[j][i] * state[i];
    }
    state[j] = Math.tanh(z);
  }
  return state;
}
