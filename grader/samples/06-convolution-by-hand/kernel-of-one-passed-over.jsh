// What it is: a field that passes over layers with a kernel of 1, and so over their strides
// Loses: receptiveField.multipliesEarlierStrides
// Says: 1 + 0
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 1;
  int step = 1;
  for (int l = 0; l < kernels.length; l++) {
    if (kernels[l] == 1) {
      continue;
    }
    field += (kernels[l] - 1) * step;
    step *= strides[l];
  }
  return field;
}
