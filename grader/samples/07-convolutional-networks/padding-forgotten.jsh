// What it is: a stack of layers without their padding
// Loses: layerShapes.padsBothSides, layerShapes.poolsEachChannel, layerShapes.goesOnFromLayerToLayer, layerShapes.refusesWhatDoesNotFit
// Says: the padding is forgotten
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
      int room = in[side] - layer[1];
      if (room < 0) {
        throw new IllegalArgumentException("Layer " + n + ": its kernel, "
            + layer[1] + ", is larger than its padded picture.");
      }
      out[side] = room / layer[2] + 1;
    }
    shapes[n] = out;
    in = out;
  }
  return shapes;
}
