// What it is: a purity that sorts the labels of each cluster where they stand
// Loses: purity.leavesItsInputs
// Says: clusters and labels must be the same
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  double most = 0;
  // Clusters next to each other, and in them equal labels: by insertion.
  for (int n = 1; n < labels.length; n++) {
    for (int i = n; i > 0; i--) {
      boolean turned = clusters[i] < clusters[i - 1]
          || clusters[i] == clusters[i - 1] && labels[i] < labels[i - 1];
      if (turned) {
        int cluster = clusters[i];
        clusters[i] = clusters[i - 1];
        clusters[i - 1] = cluster;
        int label = labels[i];
        labels[i] = labels[i - 1];
        labels[i - 1] = label;
      }
    }
  }
  int run = 0;
  int best = 0;
  for (int i = 0; i < labels.length; i++) {
    boolean newCluster = i == 0 || clusters[i] != clusters[i - 1];
    if (newCluster) {
      most += best;
      best = 0;
    }
    run = newCluster || labels[i] != labels[i - 1] ? 1 : run + 1;
    best = Math.max(best, run);
  }
  return (most + best) / labels.length;
}
