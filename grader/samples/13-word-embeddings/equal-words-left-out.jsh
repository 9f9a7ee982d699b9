// What it is: pairs of words that differ, not of places
// Loses: skipGramPairs
// Says: 2 is a neighbour of 2 here
// Outcome: graded
// cell: skip-gram-pairs
int[][] skipGramPairs(int[] sentence, int window) {
  List<int[]> pairs = new ArrayList<>();
  for (int i = 0; i < sentence.length; i++) {
    for (int j = Math.max(0, i - window); j <= Math.min(sentence.length - 1, i + window); j++) {
      if (sentence[j] != sentence[i]) {
        pairs.add(new int[] {sentence[i], sentence[j]});
      }
    }
  }
  return pairs.toArray(int[][]::new);
}
