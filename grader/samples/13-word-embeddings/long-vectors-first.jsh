// What it is: words with the largest dot products
// Loses: mostSimilar
// Says: a long vector has a large dot product
// Outcome: graded
// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  double[] scores = new double[vectors.length];
  List<Integer> others = new ArrayList<>();
  for (int i = 0; i < vectors.length; i++) {
    if (i != word) {
      scores[i] = product(vectors[i], vectors[word]);
      others.add(i);
    }
  }
  others.sort((i, j) -> Double.compare(scores[j], scores[i]));
  return others.stream().limit(count).mapToInt(i -> i).toArray();
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

double product(double[] a, double[] b) {
  double product = 0;
  for (int i = 0; i < a.length; i++) {
    product += a[i] * b[i];
  }
  return product;
}
