// What it is: a reader of its input, to the end, before it answers: there is no more than an end
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws IOException {
  while (System.in.read() != -1) {
    // Goes on.
  }
  int right = 0;
  for (int n = 0; n < truth.length; n++) {
    right += answers[n] == truth[n] ? 1 : 0;
  }
  return (double) right / truth.length;
}
