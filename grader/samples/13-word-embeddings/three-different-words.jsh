// What it is: an analogy that needs three different words
// Loses: analogy.leavesOutTheQuery, analogy.knowsWordsByNumber
// Says: duplicate element
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
  Set<Integer> question = Set.of(a, b, c);
  int best = -1;
  for (int i = 0; i < vectors.length; i++) {
    if (!question.contains(i)) {
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
