// What it is: a purity whose table wants clusters and labels that count from 0
// Loses: purity.takesAnyNumbers
// Says: only names here
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  int[][] counts = new int[Arrays.stream(clusters).max().getAsInt() + 1][Arrays.stream(labels).max().getAsInt() + 1];
  for (int i = 0; i < labels.length; i++) {
    counts[clusters[i]][labels[i]]++;
  }
  double most = 0;
  for (int[] classes : counts) {
    most += Arrays.stream(classes).max().getAsInt();
  }
  return most / labels.length;
}
