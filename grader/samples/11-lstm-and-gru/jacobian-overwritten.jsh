// What it is: a product that is written into the second Jacobian
// Loses: gradientThroughTime.leavesItsInputs
// Says: products need new arrays
// Outcome: graded
// cell: gradient-through-time
double[] gradientThroughTime(double[][][] jacobians, int units) {
  double[] norms = new double[jacobians.length];
  for (int t = 0; t < jacobians.length; t++) {
    if (t > 0) {
      jacobians[t] = times(jacobians[t], jacobians[t - 1]);
    }
    norms[t] = norm(jacobians[t], units);
  }
  return norms;
}

double[][] times(double[][] left, double[][] right) {
  int size = left.length;
  double[][] product = new double[size][size];
  for (int a = 0; a < size; a++) {
    for (int b = 0; b < size; b++) {
      for (int k = 0; k < size; k++) {
        product[a][b] += left[a][k] * right[k][b];
      }
    }
  }
  return product;
}

double norm(double[][] matrix, int size) {
  double squares = 0;
  for (int a = 0; a < size; a++) {
    for (int b = 0; b < size; b++) {
      squares += matrix[a][b] * matrix[a][b];
    }
  }
  return Math.sqrt(squares);
}
