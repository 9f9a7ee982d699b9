// What it is: a size that counts a last step that is not whole
// Loses: outputSize.roundsDown
// Says: one too many
// Outcome: graded
// cell: output-size
int outputSize(int input, int kernel, int before, int after, int stride) {
  int room = input + before + after - kernel;
  return room < 0 ? 0 : (int) Math.ceil((double) room / stride) + 1;
}
