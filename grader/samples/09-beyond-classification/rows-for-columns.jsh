// What it is: a grid with x for its rows and y for its columns
// Loses: gridTargets.findsTheCell, gridTargets.saysWhereInTheCell, gridTargets.needNotBeSquare,
//   gridTargets.givesEdgesToTheNext, gridTargets.keepsTheLarger
// Says: rows and columns are swapped
// Outcome: graded
// cell: grid
double[][][] gridTargets(
    double[][] boxes, int rows, int columns, int height, int width) {
  double[][][] target = new double[columns][rows][5];
  double[][] area = new double[columns][rows];
  for (double[] box : boxes) {
    double x = (box[0] + box[2]) / 2 * columns / width;
    double y = (box[1] + box[3]) / 2 * rows / height;
    int row = (int) y;
    int column = (int) x;
    double across = box[2] - box[0];
    double down = box[3] - box[1];
    if (target[column][row][0] == 1 && area[column][row] >= across * down) {
      continue;
    }
    area[column][row] = across * down;
    target[column][row] = new double[] {
      1, x - column, y - row, Math.sqrt(across / width), Math.sqrt(down / height)
    };
  }
  return target;
}
