// What it is: a network for XOR that is right at the corners, and just there
// Loses: xorNet.staysRightNearby
// Says: leave room around the corner
// Outcome: graded
// cell: xor-net
double[] xorNet(double a) {
  return new double[] {1, 1, 0, 1, 1, -a, 1, -2, -a / 50};
}
