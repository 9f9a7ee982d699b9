// What it is: cells of a whole number of pixels
// Loses: gridTargets.needNotBeSquare
// Says: need not be a whole number of pixels
// Outcome: graded
// cell: grid
double[][][] gridTargets(
    double[][] boxes, int rows, int columns, int height, int width) {
  double[][][] target = new double[rows][columns][5];
  double[][] area = new double[rows][columns];
  for (double[] box : boxes) {
    int cellHeight = height / rows;
    int cellWidth = width / columns;
    double x = (box[0] + box[2]) / 2 / cellWidth;
    double y = (box[1] + box[3]) / 2 / cellHeight;
    int row = (int) y;
    int column = (int) x;
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
