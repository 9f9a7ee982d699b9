// What it is: cosines compared by three digits
// Loses: mostSimilar.knowsWordsByNumber
// Says: these are not equal
// Outcome: graded
// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  List<Integer> others = new ArrayList<>();
  for (int i = 0; i < vectors.length; i++) {
    if (i != word) {
      others.add(i);
    }
  }
  others.sort(
      (i, j) -> {
        double difference =
            likeness(vectors[j], vectors[word]) - likeness(vectors[i], vectors[word]);
        return (int) (1000 * difference);
      });
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
