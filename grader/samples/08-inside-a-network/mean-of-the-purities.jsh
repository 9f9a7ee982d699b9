// What it is: a purity that is the mean of the clusters' own
// Loses: purity
// Says: the mean of the clusters' own purities
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
  for (int i = 0; i < labels.length; i++) {
    counts.computeIfAbsent(clusters[i], any -> new HashMap<>()).merge(labels[i], 1, Integer::sum);
  }
  double sum = 0;
  for (Map<Integer, Integer> classes : counts.values()) {
    int size = classes.values().stream().mapToInt(n -> n).sum();
    sum += (double) Collections.max(classes.values()) / size;
  }
  return sum / counts.size();
}
