// What it is: a field in which the stride of the layer before counts, and those before it do not
// Loses: receptiveField.multipliesEarlierStrides
// Says: only the stride of the layer before
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 1;
  for (int l = 0; l < kernels.length; l++) {
    field += (kernels[l] - 1) * (l == 0 ? 1 : strides[l - 1]);
  }
  return field;
}
