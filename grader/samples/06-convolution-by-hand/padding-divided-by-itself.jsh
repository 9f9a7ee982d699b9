// What it is: a size that divides picture and padding each by itself
// Loses: outputSize.addsThePadding
// Says: divided each by itself
// Outcome: graded
// cell: output-size
int outputSize(int input, int kernel, int before, int after, int stride) {
  int room = input + before + after - kernel;
  return room < 0 ? 0 : (input - kernel) / stride + (before + after) / stride + 1;
}
