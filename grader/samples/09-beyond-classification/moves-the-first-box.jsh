// What it is: an intersection that is put together in the first box
// Loses: iou.leavesItsInputs
// Says: the boxes must be the same after the call
// Outcome: graded
// cell: iou
double area(double[] box) {
  return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
}

double iou(double[] a, double[] b) {
  double both = area(a) + area(b);
  for (int side = 0; side < 4; side++) {
    a[side] = side < 2 ? Math.max(a[side], b[side]) : Math.min(a[side], b[side]);
  }
  return both > 0 ? area(a) / (both - area(a)) : 0;
}
