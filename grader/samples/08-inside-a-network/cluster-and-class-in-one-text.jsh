// What it is: a purity that counts by the text of cluster and class, one behind the other
// Loses: purity.takesAnyNumbers
// Says: no two pairs may have the same key
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  Map<String, Integer> counts = new HashMap<>();
  for (int i = 0; i < labels.length; i++) {
    counts.merge("" + clusters[i] + labels[i], 1, Integer::sum);
  }
  Map<Integer, Integer> best = new HashMap<>();
  for (int i = 0; i < labels.length; i++) {
    best.merge(clusters[i], counts.get("" + clusters[i] + labels[i]), Math::max);
  }
  return best.values().stream().mapToInt(n -> n).sum() / (double) labels.length;
}
