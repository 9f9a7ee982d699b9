// What it is: a purity that divides two ints
// Loses: purity
// Says: division of two ints
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
  for (int i = 0; i < labels.length; i++) {
    counts.computeIfAbsent(clusters[i], any -> new HashMap<>()).merge(labels[i], 1, Integer::sum);
  }
  int most = counts.values().stream().mapToInt(each -> Collections.max(each.values())).sum();
  return most / labels.length;
}
