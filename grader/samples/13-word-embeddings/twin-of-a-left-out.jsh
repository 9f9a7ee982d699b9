// What it is: an analogy that leaves out words with the vector of a
// Loses: analogy.knowsWordsByNumber
// Says: the only one that is left
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
    if (i != a && i != b && i != c && !Arrays.equals(vectors[i], vectors[a])) {
      if (best < 0 || likeness(vectors[i], target) > likeness(vectors[best], target)) {
        best = i;
      }
    }
  }
  return best;
}

double[] unit(double[] vector) {
  double squares = Arrays.stream(vector).map(x -> x * x).sum();
  return Arrays.stream(vector).map(x -> x / Math.sqrt(squares)).toArray();
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
