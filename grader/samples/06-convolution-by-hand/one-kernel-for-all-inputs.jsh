// What it is: one kernel for each output channel, however many channels come in
// Loses: parameterCount.countsAConvolution, parameterCount.addsTheLayers, parameterCount.doesNotOverflow
// Says: 3 slices, not 1
// Outcome: graded
// cell: parameter-count
long parameterCount(int[][] layers) {
  long count = 0;
  for (int[] layer : layers) {
    long weights = layer.length == 4 ? (long) layer[2] * layer[3] : layer[1];
    count += layer[0] * (weights + 1);
  }
  return count;
}
