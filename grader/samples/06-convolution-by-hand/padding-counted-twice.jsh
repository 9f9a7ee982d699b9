// What it is: a size that takes the padding before for that of both sides
// Loses: outputSize.addsThePadding
// Says: counts 1 twice
// Outcome: graded
// cell: output-size
int outputSize(int input, int kernel, int before, int after, int stride) {
  int room = input + 2 * before - kernel;
  return room < 0 ? 0 : room / stride + 1;
}
