// What it is: a field that keeps its products in the strides that it was given
// Loses: receptiveField.leavesItsInputs
// Says: the strides must be the same
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 1;
  for (int l = 0; l < kernels.length; l++) {
    field += (kernels[l] - 1) * (l == 0 ? 1 : strides[l - 1]);
    if (l > 0) {
      strides[l] *= strides[l - 1];
    }
  }
  return field;
}
