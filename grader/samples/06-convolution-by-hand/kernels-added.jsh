// What it is: a field to which each layer adds its kernel, not its kernel less one
// Loses: receptiveField
// Says: neighbours overlap
// Outcome: graded
// cell: receptive-field
int receptiveField(int[] kernels, int[] strides) {
  int field = 0;
  int step = 1;
  for (int l = 0; l < kernels.length; l++) {
    field += kernels[l] * step;
    step *= strides[l];
  }
  return kernels.length == 0 ? 1 : field;
}
