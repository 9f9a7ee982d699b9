// What it is: a cut by places in the sorted list, so that equal scores are parted
// Loses: bestCut.keepsEqualScoresTogether
// Says: lie on the same side
// Outcome: graded
// cell: best-cut
double bestCut(double[] scores, int[] classes) {
  Integer[] order = new Integer[scores.length];
  Arrays.setAll(order, n -> n);
  Arrays.sort(order, Comparator.comparingDouble((Integer n) -> scores[n]));
  int best = 0;
  for (int cut = 0; cut <= order.length; cut++) {
    int right = 0;
    for (int place = 0; place < order.length; place++) {
      right += (place >= cut ? 1 : 0) == classes[order[place]] ? 1 : 0;
    }
    best = Math.max(best, Math.max(right, order.length - right));
  }
  return (double) best / order.length;
}
