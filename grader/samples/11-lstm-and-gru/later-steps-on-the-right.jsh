// What it is: a product in the order of time
// Loses: gradientThroughTime
// Says: a later step multiplies from the left
// Outcome: graded
// cell: gradient-through-time
double[] gradientThroughTime(double[][][] jacobians, int units) {
  double[] norms = new double[jacobians.length];
  double[][] product = null;
  for (int t = 0; t < jacobians.length; t++) {
    product = t == 0 ? jacobians[0] : times(product, jacobians[t]);
    norms[t] = norm(product, units);
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
