// What it is: the first word like the middle one put at the end
// Loses: cbowPairs
// Says: the one in the middle goes to the end
// Outcome: graded
// cell: cbow-pairs
int[][] cbowPairs(int[] sentence, int window) {
  List<Integer> words = Arrays.stream(sentence).boxed().toList();
  List<int[]> rows = new ArrayList<>();
  for (int i = 0; i < words.size() && words.size() > 1; i++) {
    int begin = Math.max(0, i - window);
    int end = Math.min(words.size(), i + window + 1);
    List<Integer> row = new ArrayList<>(words.subList(begin, end));
    row.remove(words.get(i));
    row.add(words.get(i));
    rows.add(row.stream().mapToInt(n -> n).toArray());
  }
  return rows.toArray(int[][]::new);
}
