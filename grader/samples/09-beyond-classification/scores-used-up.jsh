// What it is: a suppression that writes into the scores which box it has had
// Loses: nonMaximumSuppression.leavesItsInputs
// Says: the scores must be the same after the call
// Outcome: graded
// cell: suppression
int[] nonMaximumSuppression(
    double[][] boxes, double[] scores, double threshold) {
  List<Integer> kept = new ArrayList<>();
  while (true) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      boolean left = scores[i] > Double.NEGATIVE_INFINITY;
      if (left && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    if (best < 0) {
      return kept.stream().mapToInt(i -> i).toArray();
    }
    kept.add(best);
    scores[best] = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (iou(boxes[best], boxes[i]) > threshold) {
        scores[i] = Double.NEGATIVE_INFINITY;
      }
    }
  }
}
