// What it is: a union that is the sum of both areas
// Loses: iou.followsTheFormula, iou.isTheSameAnywhere, nonMaximumSuppression.keepsTheSurest,
//   nonMaximumSuppression.onlyKeptBoxesDropOthers, nonMaximumSuppression.dropsAboveTheThreshold,
//   nonMaximumSuppression.takesTiesAndFew
// Says: the union counts the common part twice
// Outcome: graded
// cell: iou
double iou(double[] a, double[] b) {
  double across = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  double down = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  double union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]);
  return union > 0 ? across * down / union : 0;
}
