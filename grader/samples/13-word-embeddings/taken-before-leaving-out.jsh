// What it is: one word more taken, and then the word itself left out
// Loses: mostSimilar.knowsWordsByNumber
// Says: leave out the word that was asked for first
// Outcome: graded
// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  return IntStream.range(0, vectors.length)
      .boxed()
      .sorted(Comparator.comparing(i -> -likeness(vectors[i], vectors[word])))
      .limit(count + 1L)
      .filter(i -> i != word)
      .mapToInt(i -> i)
      .toArray();
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
