// What it is: a search for the largest cosine that begins at -1
// Loses: mostSimilar.takesAsManyAsThereAre
// Says: its cosine is −1
// Outcome: graded
// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  boolean[] taken = new boolean[vectors.length];
  taken[word] = true;
  int[] found = new int[Math.min(count, vectors.length - 1)];
  for (int n = 0; n < found.length; n++) {
    double largest = -1;
    for (int i = 0; i < vectors.length; i++) {
      double cosine = likeness(vectors[i], vectors[word]);
      if (!taken[i] && cosine > largest) {
        largest = cosine;
        found[n] = i;
      }
    }
    taken[found[n]] = true;
  }
  return found;
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
