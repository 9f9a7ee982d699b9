// What it is: three of the five methods written, and all right
// Base: release
// Outcome: graded
// Points: 13 public, 6.5 hidden
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    for (int j = Math.max(0, i - window); j <= Math.min(sentence.length - 1, i + window); j++) {
      if (j != i) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}

// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  List<int[]> rows = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    List<Integer> row = new ArrayList<>();
    for (int j = i - window; j <= i + window; j++) {
      if (j >= 0 && j < sentence.length && j != i) {
        row.add(sentence[j]);
      }
    }
    row.add(sentence[i]);
    if (row.size() > 1) {
      rows.add(row.stream().mapToInt(n -> n).toArray());
    }
  }
  return rows.toArray(int[][]::new);
}

// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  double[] scores = new double[vectors.length];
  List<Integer> others = new ArrayList<>();
  for (int i = 0; i < vectors.length; i++) {
    if (i != word) {
      scores[i] = likeness(vectors[i], vectors[word]);
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
