// What it is: a middle's cell by rounding
// Loses: gridTargets.findsTheCell, gridTargets.saysWhereInTheCell, gridTargets.needNotBeSquare,
//   gridTargets.keepsTheLarger
// Says: do not round
// Outcome: graded
// cell: grid
double[][][] gridTargets(
    double[][] boxes, int rows, int columns, int height, int width) {
  double[][][] target = new double[rows][columns][5];
  double[][] area = new double[rows][columns];
  for (double[] box : boxes) {
    double x = (box[0] + box[2]) / 2 * columns / width;
    double y = (box[1] + box[3]) / 2 * rows / height;
    int row = Math.min(rows - 1, (int) Math.round(y));
    int column = Math.min(columns - 1, (int) Math.round(x));
    double across = box[2] - box[0];
    double down = box[3] - box[1];
    if (target[row][column][0] == 1 && area[row][column] >= across * down) {
      continue;
    }
    area[row][column] = across * down;
    target[row][column] = new double[] {
      1, x - column, y - row, Math.sqrt(across / width), Math.sqrt(down / height)
    };
  }
  return target;
}
