// What it is: an analogy of vectors as long as they are
// Loses: analogy
// Says: gets the length 1
// Outcome: graded
// cell: analogy
int analogy(double[][] vectors, int a, int b, int c) {
  double[] from = unit(vectors[a]);
  double[] to = unit(vectors[b]);
  double[] third = unit(vectors[c]);
  double[] target = new double[from.length];
  for (int i = 0; i < target.length; i++) {
    target[i] = to[i] - from[i] + third[i];
  }
  int best = -1;
  for (int i = 0; i < vectors.length; i++) {
    if (i != a && i != b && i != c) {
      if (best < 0 || likeness(vectors[i], target) > likeness(vectors[best], target)) {
        best = i;
      }
    }
  }
  return best;
}

double[] unit(double[] vector) {
  
  return vector;
}

double likeness(double[] a, double[] b) {
  double product = 0;
  double squaresOfA = 0;
  double squaresOfB = 0;
  for (int i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squaresOfA += a[i] * a[i];
    squaresOfB += b[i] * b[i];
  }
  return product / Math.sqrt(squaresOfA) / Math.sqrt(squaresOfB);
}
