// What it is: a product of corners, without the way through the cell
// Loses: gradientThroughTime.goesThroughTheCell
// Says: the way through the cell is lost
// Outcome: graded
// cell: gradient-through-time
double[] gradientThroughTime(double[][][] jacobians, int units) {
  double[] norms = new double[jacobians.length];
  double[][] product = null;
  for (int t = 0; t < jacobians.length; t++) {
    double[][] corner = new double[units][];
    for (int a = 0; a < units; a++) {
      corner[a] = Arrays.copyOf(jacobians[t][a], units);
    }
    product = t == 0 ? corner : times(corner, product);
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
