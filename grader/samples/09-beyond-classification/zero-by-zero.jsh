// What it is: an intersection over union that divides by a union of 0
// Loses: iou.isZeroForEmptyBoxes
// Says: 0 / 0 is no number
// Outcome: graded
// cell: iou
double iou(double[] a, double[] b) {
  double across = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  double down = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  double shared = across * down;
  double first = (a[2] - a[0]) * (a[3] - a[1]);
  double second = (b[2] - b[0]) * (b[3] - b[1]);
  return shared / (first + second - shared);
}
