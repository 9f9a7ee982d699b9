// What it is: a pooling that keeps as many channels as the layer before it has filters
// Loses: layerShapes.goesOnFromLayerToLayer
// Says: the second pooling gets the 5 channels
// Outcome: graded
// cell: layer-shapes
int[][] layerShapes(int[] input, int[][] layers) {
  int[][] shapes = new int[layers.length][3];
  int[] sides = {input[1], input[2]};
  for (int n = 0; n < layers.length; n++) {
    int before = n == 0 ? input[0] : layers[n - 1][0];
    shapes[n][0] = layers[n][0] == 0 ? before : layers[n][0];
    for (int side = 0; side < 2; side++) {
      int room = sides[side] + 2 * layers[n][3] - layers[n][1];
      if (room < 0) {
        throw new IllegalArgumentException("The kernel is too large.");
      }
      sides[side] = room / layers[n][2] + 1;
      shapes[n][side + 1] = sides[side];
    }
  }
  return shapes;
}
