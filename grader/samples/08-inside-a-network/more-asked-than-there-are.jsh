// What it is: a search that fails where k asks for too many
// Loses: nearest.givesNoMoreThanThereAre
// Says: there are only two others
// Outcome: graded
// cell: nearest
int[] nearest(double[][] rows, int query, int k) {
  List<Integer> others = new ArrayList<>();
  for (int i = 0; i < rows.length; i++) {
    if (i != query) {
      others.add(i);
    }
  }
  others.sort(Comparator.comparingDouble(i -> -cosine(rows[query], rows[i])));
  int[] found = new int[k];
  for (int n = 0; n < k; n++) {
    found[n] = others.get(n);
  }
  return found;
}
