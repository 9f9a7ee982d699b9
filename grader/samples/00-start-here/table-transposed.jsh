// What it is: a cross table with rows and columns swapped
// Loses: crossTable.counts
// Says: transposed
// Outcome: graded
// cell: cross-table
int[][] crossTable(int[] first, int[] second, int rows, int columns) {
  int[][] table = new int[rows][columns];
  for (int n = 0; n < first.length; n++) {
    table[second[n]][first[n]]++;
  }
  return table;
}
