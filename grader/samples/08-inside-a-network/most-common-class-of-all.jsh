// What it is: a purity that counts the most common class of all items
// Loses: purity
// Says: the most common class of all
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  Map<Integer, Integer> counts = new HashMap<>();
  for (int label : labels) {
    counts.merge(label, 1, Integer::sum);
  }
  return (double) Collections.max(counts.values()) / labels.length;
}
