// What it is: an intersection over union that takes the gaps between two boxes for sides
// Loses: iou.isZeroApart
// Says: two negative sides have a positive product
// Outcome: graded
// cell: iou
double iou(double[] a, double[] b) {
  double across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  double down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  double shared = Math.max(0, across * down);
  double union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared;
  return union == 0 ? 0 : shared / union;
}
