// What it is: a network for XOR on the square with side 1, whatever the side
// Loses: xorNet.growsWithTheSide, xorNet.staysRightNearby
// Says: must grow with a
// Outcome: graded
// cell: xor-net
double[] xorNet(double a) {
  return new double[] {1, -1, 0, -1, 1, 0, 1, 1, -0.5};
}
