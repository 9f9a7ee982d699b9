// What it is: a field in which no layer steps further than it sees
// Loses: receptiveField.multipliesEarlierStrides
// Says: 1 + 0
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 1;
  int step = 1;
  for (int l = 0; l < kernels.length; l++) {
    field += (kernels[l] - 1) * step;
    step *= Math.min(kernels[l], strides[l]);
  }
  return field;
}
