// What it is: pairs with the words that follow
// Loses: skipGramPairs
// Says: the neighbours on the left are missing
// Outcome: graded
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    for (int j = i + 1; j <= Math.min(sentence.length - 1, i + window); j++) {
      if (j != i) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}
