// What it is: a stack of layers whose sides are rounded up
// Loses: layerShapes.takesWholeStrides, layerShapes.padsBothSides, layerShapes.poolsEachChannel, layerShapes.goesOnFromLayerToLayer
// Says: 6.5 steps are 6
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
      if (room < 0) {
        throw new IllegalArgumentException("Layer " + n + ": its kernel, "
            + layer[1] + ", is larger than its padded picture.");
      }
      out[side] = (int) Math.ceil((double) room / layer[2]) + 1;
    }
    shapes[n] = out;
    in = out;
  }
  return shapes;
}
