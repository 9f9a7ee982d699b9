// What it is: norms multiplied in place of matrices
// Loses: gradientThroughTime
// Says: this is a product of norms
// Outcome: graded
// cell: gradient-through-time
double[] gradientThroughTime(double[][][] jacobians, int units) {
  double[] norms = new double[jacobians.length];
  double product = 1;
  for (int t = 0; t < jacobians.length; t++) {
    product *= norm(jacobians[t], units);
    norms[t] = product;
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
