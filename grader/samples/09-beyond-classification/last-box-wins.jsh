// What it is: a cell that the last box takes, whatever stands there
// Loses: gridTargets.keepsTheLarger
// Says: the last one stayed
// Outcome: graded
// cell: grid
double[][][] gridTargets(
    double[][] boxes, int rows, int columns, int height, int width) {
  double[][][] target = new double[rows][columns][5];
  for (double[] box : boxes) {
    double x = (box[0] + box[2]) / 2 * columns / width;
    double y = (box[1] + box[3]) / 2 * rows / height;
    int row = (int) y;
    int column = (int) x;
    double across = box[2] - box[0];
    double down = box[3] - box[1];
    target[row][column] = new double[] {
      1, x - column, y - row, Math.sqrt(across / width), Math.sqrt(down / height)
    };
  }
  return target;
}
