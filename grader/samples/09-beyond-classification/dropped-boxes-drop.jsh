// What it is: a suppression in which boxes that are gone still drop others
// Loses: nonMaximumSuppression.onlyKeptBoxesDropOthers
// Says: by a box that is gone already
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
    for (int other : order.subList(place + 1, order.size())) {
      if (iou(boxes[best], boxes[other]) > threshold) {
        gone[other] = true;
      }
    }
  }
  for (int i : order) {
    if (!gone[i]) {
      kept.add(i);
    }
  }
  return kept.stream().mapToInt(i -> i).toArray();
}
