// What it is: boxes whose sides are counted in pixels, both ends included
// Loses: iou.followsTheFormula, iou.isTheSameAnywhere, iou.isZeroApart, iou.isZeroForEmptyBoxes,
//   nonMaximumSuppression.dropsAboveTheThreshold
// Says: no + 1 here
// Outcome: graded
// cell: iou
double side(double from, double to) {
  return Math.max(0, to - from + 1);
}

double iou(double[] a, double[] b) {
  double shared = side(Math.max(a[0], b[0]), Math.min(a[2], b[2]))
      * side(Math.max(a[1], b[1]), Math.min(a[3], b[3]));
  double first = side(a[0], a[2]) * side(a[1], a[3]);
  double second = side(b[0], b[2]) * side(b[1], b[3]);
  return shared / (first + second - shared);
}
