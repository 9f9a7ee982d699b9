// What it is: a stack in which every layer gets the input
// Loses: layerShapes.goesOnFromLayerToLayer, layerShapes.refusesWhatDoesNotFit
// Says: each layer got the input
// Outcome: graded
// cell: layer-shapes
int[][] layerShapes(int[] input, int[][] layers) {
  int[][] shapes = new int[layers.length][3];
  for (int n = 0; n < layers.length; n++) {
    int[] layer = layers[n];
    shapes[n][0] = layer[0] > 0 ? layer[0] : input[0];
    for (int side = 1; side < 3; side++) {
      int room = input[side] - layer[1] + 2 * layer[3];
      if (room < 0) {
        throw new IllegalArgumentException("The kernel does not fit.");
      }
      shapes[n][side] = 1 + room / layer[2];
    }
  }
  return shapes;
}
