// What it is: Adam without the divisions that make up for the zeros it began with
// Loses: adamStep.firstStep, adamStep.followsTheFormula
// Says: without the divisions by 1 - 0.9ᵗ
// Outcome: graded
// cell: adam-step
double[][] adamStep(double[] w, double[] g, double[] m, double[] v, int t,
    double rate) {
  double[] newW = w.clone(), newM = m.clone(), newV = v.clone();
  for (int i = 0; i < w.length; i++) {
    newM[i] = 0.9 * m[i] + 0.1 * g[i];
    newV[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
    newW[i] -= rate * newM[i] / (Math.sqrt(newV[i]) + 1e-8);
  }
  return new double[][] {newW, newM, newV};
}
