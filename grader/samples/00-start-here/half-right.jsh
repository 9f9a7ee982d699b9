// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 6 public, 4 hidden
// cell: feature-count
long featureCount(int[] shape) {
  return Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
}

// cell: cross-table
int[][] crossTable(int[] first, int[] second, int rows, int columns) {
  int[][] counts = new int[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int n = 0; n < first.length; n++) {
      if (first[n] == i) {
        counts[i][second[n]] += 1;
      }
    }
  }
  return counts;
}
