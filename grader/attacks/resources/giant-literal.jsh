// What it is: a text of a hundred thousand letters in the source
// Loses: accuracy
// Outcome: graded
// Reason: too long
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  return "@100000*x@".length();
}
