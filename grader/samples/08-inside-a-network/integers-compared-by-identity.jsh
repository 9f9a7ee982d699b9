// What it is: a purity that compares boxed numbers with ==
// Loses: purity.takesAnyNumbers
// Says: only names here
// Outcome: graded
// cell: purity
double purity(int[] clusters, int[] labels) {
  List<Integer> names = new ArrayList<>();
  List<Integer> classes = new ArrayList<>();
  for (int i = 0; i < labels.length; i++) {
    names.add(clusters[i]);
    classes.add(labels[i]);
  }
  double most = 0;
  for (Integer cluster : new TreeSet<>(names)) {
    int best = 0;
    for (Integer label : new TreeSet<>(classes)) {
      int count = 0;
      for (int i = 0; i < labels.length; i++) {
        if (names.get(i) == cluster && classes.get(i) == label) {
          count++;
        }
      }
      best = Math.max(best, count);
    }
    most += best;
  }
  return most / labels.length;
}
