// What it is: pairs of each word with itself among the others
// Loses: skipGramPairs
// Says: a word is no neighbour of itself
// Outcome: graded
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    for (int j = Math.max(0, i - window); j <= Math.min(sentence.length - 1, i + window); j++) {
      if (true) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}
