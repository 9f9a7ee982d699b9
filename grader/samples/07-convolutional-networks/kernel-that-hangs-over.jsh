// What it is: a kernel that is larger than the picture, and makes one pixel of it
// Loses: layerShapes.refusesWhatDoesNotFit
// Says: (2 − 3) / 2 is 0 in Java
// Outcome: graded
// cell: layer-shapes
/** What comes out of each layer: {channels, height, width}. */
int[][] layerShapes(int[] input, int[][] layers) {
  int[][] shapes = new int[layers.length][];
  int[] in = input;
  for (int n = 0; n < layers.length; n++) {
    int[] layer = layers[n];
    int[] out = {layer[0] == 0 ? in[0] : layer[0], 0, 0};
    for (int side = 1; side <= 2; side++) {
      int room = in[side] + 2 * layer[3] - layer[1];
      out[side] = room / layer[2] + 1;
      if (out[side] <= 0) {
        throw new IllegalArgumentException("Nothing comes out.");
      }
    }
    shapes[n] = out;
    in = out;
  }
  return shapes;
}
