// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 9 public, 6 hidden
// cell: iou
double overlap(double from1, double to1, double from2, double to2) {
  double from = from1 > from2 ? from1 : from2;
  double to = to1 < to2 ? to1 : to2;
  return to > from ? to - from : 0;
}

double iou(double[] a, double[] b) {
  double shared = overlap(a[0], a[2], b[0], b[2]) * overlap(a[1], a[3], b[1], b[3]);
  if (shared == 0) {
    return 0;
  }
  double first = (a[2] - a[0]) * (a[3] - a[1]);
  double second = (b[2] - b[0]) * (b[3] - b[1]);
  return shared / (first + second - shared);
}

// cell: power
double[] powerSpectrum(double[] frame) {
  List<Double> power = new ArrayList<>();
  double turn = 2 * Math.PI / frame.length;
  for (int k = 0; 2 * k <= frame.length; k++) {
    double[] sum = new double[2];
    for (int j = 0; j < frame.length; j++) {
      sum[0] += Math.cos(turn * k * j) * frame[j];
      sum[1] += Math.sin(turn * k * j) * frame[j];
    }
    power.add(Math.pow(sum[0], 2) + Math.pow(sum[1], 2));
  }
  return power.stream().mapToDouble(p -> p).toArray();
}
