// What it is: a spectrum that ends before n/2
// Loses: powerSpectrum.followsTheFormula, powerSpectrum.takesAnyLength, powerSpectrum.findsATone
// Says: the last frequency
// Outcome: graded
// cell: power
double[] powerSpectrum(double[] frame) {
  int n = frame.length;
  double[] power = new double[(n + 1) / 2];
  for (int k = 0; k < power.length; k++) {
    double real = 0;
    double imaginary = 0;
    for (int j = 0; j < n; j++) {
      real += frame[j] * Math.cos(2 * Math.PI * k * j / n);
      imaginary -= frame[j] * Math.sin(2 * Math.PI * k * j / n);
    }
    power[k] = real * real + imaginary * imaginary;
  }
  return power;
}
