// What it is: a suppression that drops at the threshold already
// Loses: nonMaximumSuppression.dropsAboveTheThreshold
// Says: > and not ≥
// Outcome: graded
// cell: suppression
int[] nonMaximumSuppression(
    double[][] boxes, double[] scores, double threshold) {
  List<Integer> order = new ArrayList<>();
  for (int i = 0; i < boxes.length; i++) {
    order.add(i);
  }
  order.sort((i, j) -> Double.compare(scores[j], scores[i]));
  boolean[] gone = new boolean[boxes.length];
  List<Integer> kept = new ArrayList<>();
  for (int place = 0; place < order.size(); place++) {
    int best = order.get(place);
    if (gone[best]) {
      continue;
    }
    kept.add(best);
    for (int other : order.subList(place + 1, order.size())) {
      if (iou(boxes[best], boxes[other]) >= threshold) {
        gone[other] = true;
      }
    }
  }
  return kept.stream().mapToInt(i -> i).toArray();
}
