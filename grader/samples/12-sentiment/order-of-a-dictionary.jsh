// What it is: the order of a dictionary
// Loses: vocabulary.breaksTiesByTheAlphabet
// Says: after all of a to z
// Outcome: graded
// cell: vocabulary
Map<String, Integer> vocabulary(
    List<List<String>> sentences, int minCount, int maxSize) {
  Map<String, Integer> counts = new HashMap<>();
  for (List<String> sentence : sentences) {
    for (String word : sentence) {
      counts.put(word, counts.getOrDefault(word, 0) + 1);
    }
  }
  List<String> frequent = new ArrayList<>(counts.keySet());
  frequent.removeIf(word -> counts.get(word) < minCount);
  frequent.sort(
      Comparator.comparing((String word) -> -counts.get(word))
          .thenComparing(java.text.Collator.getInstance(Locale.ROOT)::compare));
  Map<String, Integer> numbers = new HashMap<>();
  for (String word : frequent) {
    if (numbers.size() < maxSize) {
      numbers.put(word, numbers.size() + 4);
    }
  }
  return numbers;
}
