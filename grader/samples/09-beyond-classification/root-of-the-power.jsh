// What it is: a spectrum of |X|, not of its square
// Loses: powerSpectrum.followsTheFormula, powerSpectrum.takesAnyLength, powerSpectrum.findsATone
// Says: this is |X|
// Outcome: graded
// cell: power
double[] powerSpectrum(double[] frame) {
  int n = frame.length;
  double[] power = new double[n / 2 + 1];
  for (int k = 0; k < power.length; k++) {
    double real = 0;
    double imaginary = 0;
    for (int j = 0; j < n; j++) {
      real += frame[j] * Math.cos(2 * Math.PI * k * j / n);
      imaginary -= frame[j] * Math.sin(2 * Math.PI * k * j / n);
    }
    power[k] = Math.hypot(real, imaginary);
  }
  return power;
}
