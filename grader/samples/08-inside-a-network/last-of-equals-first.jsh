// What it is: a search that takes the last of equally similar rows first
// Loses: nearest.breaksTiesByIndex
// Says: the smaller index comes first
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  boolean[] taken = new boolean[rows.length];
  taken[query] = true;
  int[] found = new int[Math.min(k, rows.length - 1)];
  for (int n = 0; n < found.length; n++) {
    int best = -1;
    double most = -2;
    for (int i = 0; i < rows.length; i++) {
      if (!taken[i] && cosine(rows[query], rows[i]) >= most) {
        best = i;
        most = cosine(rows[query], rows[i]);
      }
    }
    taken[best] = true;
    found[n] = best;
  }
  return found;
}
