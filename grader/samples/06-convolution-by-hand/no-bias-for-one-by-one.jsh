// What it is: a count in which a convolution of 1 × 1 has no biases
// Loses: parameterCount.countsAConvolution, parameterCount.addsTheLayers,
//   parameterCount.doesNotOverflow
// Says: however small its kernel
// Outcome: graded
// cell: parameter-count
long parameterCount(int[][] layers) {
  long count = 0;
  for (int[] layer : layers) {
    long kernel = layer.length == 4 ? (long) layer[2] * layer[3] : 1;
    boolean biased = layer.length == 2 || kernel > 1;
    count += layer[0] * (layer[1] * kernel + (biased ? 1 : 0));
  }
  return count;
}
