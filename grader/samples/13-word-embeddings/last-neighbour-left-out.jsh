// What it is: a window whose end is left out, as in many loops
// Loses: skipGramPairs
// Says: the last neighbour on the right is missing
// Outcome: graded
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    for (int j = Math.max(0, i - window); j <= Math.min(sentence.length - 1, i + window - 1); j++) {
      if (j != i) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}
