// What it is: the formula alone: a kernel that lacks a little room has one place
// Loses: outputSize.knowsWhatDoesNotFit
// Says: ask before you divide
// Outcome: graded
// cell: output-size
int outputSize(int input, int kernel, int before, int after, int stride) {
  return (input + before + after - kernel) / stride + 1;
}
