// What it is: pairs of words with a whole window alone
// Loses: skipGramPairs
// Says: words near the ends
// Outcome: graded
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = window; i < sentence.length - window; i++) {
    for (int j = Math.max(0, i - window); j <= Math.min(sentence.length - 1, i + window); j++) {
      if (j != i) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}
