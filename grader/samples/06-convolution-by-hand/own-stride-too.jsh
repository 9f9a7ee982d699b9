// What it is: a field in which a layer's own stride widens what it sees
// Loses: receptiveField.multipliesEarlierStrides
// Says: own stride does not widen
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 1;
  int step = 1;
  for (int l = 0; l < kernels.length; l++) {
    step *= strides[l];
    field += (kernels[l] - 1) * step;
  }
  return field;
}
