// What it is: the formula alone: a kernel that lacks a little room has one place
// Loses: outputSize.knowsWhatDoesNotFit
// Says: ask before you divide
// Outcome: graded
// cell: output-size
int outputSize(int input, int kernel, int stride, int before, int after) {
  return (input + before + after - kernel) / stride + 1;
}
