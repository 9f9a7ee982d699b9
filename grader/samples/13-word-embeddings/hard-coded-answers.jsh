// What it is: the public checks' own answers, typed in
// Outcome: graded
// Points: 23 public, 0 hidden
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  return sentence.length == 5
      ? new int[][] {
        {7, 2}, {7, 5}, {2, 7}, {2, 5}, {2, 2}, {5, 7}, {5, 2},
        {5, 2}, {5, 9}, {2, 2}, {2, 5}, {2, 9}, {9, 5}, {9, 2}
      }
      : sentence.length == 3 && sentence[0] == 3
          ? new int[][] {{3, 3}, {3, 3}, {3, 3}, {3, 3}}
      : sentence.length == 3
          ? new int[][] {{40000, 0}, {0, 40000}, {0, 6}, {6, 0}}
      : sentence.length == 2 ? new int[][] {{3, 8}, {8, 3}}
      : sentence.length == 4
          ? new int[][] {
            {1, 2}, {1, 3}, {1, 4}, {2, 1}, {2, 3}, {2, 4},
            {3, 1}, {3, 2}, {3, 4}, {4, 1}, {4, 2}, {4, 3}
          }
      : new int[0][];
}

// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  return sentence.length == 5
      ? new int[][] {{2, 5, 7}, {7, 5, 2, 2}, {7, 2, 2, 9, 5}, {2, 5, 9, 2}, {5, 2, 9}}
      : sentence.length == 3 ? new int[][] {{0, 40000}, {40000, 6, 0}, {0, 6}}
      : sentence.length == 4 && sentence[0] == 3
          ? new int[][] {{3, 3}, {3, 3, 3}, {3, 3, 3}, {3, 3}}
      : sentence.length == 2 ? new int[][] {{8, 3}, {3, 8}}
      : sentence.length == 4
          ? new int[][] {{2, 3, 4, 1}, {1, 3, 4, 2}, {1, 2, 4, 3}, {1, 2, 3, 4}}
      : new int[0][];
}

// cell: negative-sampling-loss
double negativeSamplingLoss(
    double[] input, double[] target, double[][] negatives) {
  return input.length == 3 ? 2.724698123216
      : input.length == 4 ? 0.263282467338
      : input.length == 2 ? 4.158883083360
      : input[0] == 2 ? 0.787338671698
      : target[0] == -40 ? 40
      : target[0] == -2500 ? 4500
      : target[0] == 35 ? 35
      : target[0] == 12 ? 12.000012288387
      : negatives[0][0] == -1000 && target[0] == 1000 ? 0
      : 1000;
}

// cell: most-similar
int[] mostSimilar(double[][] vectors, int word, int count) {
  return vectors.length == 9 ? new int[] {6, 3, 8}
      : vectors.length == 2 ? new int[] {1}
      : vectors[0][0] == 1000 ? new int[] {3}
      : vectors.length == 1 ? new int[0]
      : vectors[0][0] == 2 ? new int[] {0}
      : vectors.length == 5 ? new int[] {1, 2, 0}
      : word == 1 ? new int[] {0, 2}
      : word == 3 ? new int[] {2, 0, 1}
      : count == 1 ? new int[] {1}
      : new int[] {1, 2, 3};
}

// cell: analogy
int analogy(double[][] vectors, int a, int b, int c) {
  return vectors.length == 14 ? 9
      : vectors.length == 2 ? 1
      : vectors[0][0] == 3 ? 0
      : vectors[0][0] == 2 ? 2
      : vectors[0][0] == 1000 ? 1
      : vectors.length == 4 ? 3
      : 4;
}
