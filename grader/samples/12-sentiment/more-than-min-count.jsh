// What it is: words that come more often than is asked
// Loses: vocabulary
// Says: which is enough
// Outcome: graded
// cell: vocabulary
Map<String, Integer> vocabulary(
    List<List<String>> sentences, int minCount, int maxSize) {
  Map<String, Integer> counts = new TreeMap<>();
  for (List<String> sentence : sentences) {
    for (String word : sentence) {
      counts.put(word, counts.getOrDefault(word, 0) + 1);
    }
  }
  List<String> frequent = new ArrayList<>();
  for (String word : counts.keySet()) {
    if (counts.get(word) > minCount) {
      frequent.add(word);
    }
  }
  frequent.sort((one, other) -> counts.get(other) - counts.get(one));
  Map<String, Integer> numbers = new HashMap<>();
  for (String word : frequent) {
    if (numbers.size() < maxSize) {
      numbers.put(word, numbers.size() + 4);
    }
  }
  return numbers;
}
