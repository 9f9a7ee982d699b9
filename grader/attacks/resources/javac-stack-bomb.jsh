// What it is: an expression in twenty thousand parentheses, which no compiler's stack holds
// Loses: accuracy
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  return @20000*(@0@20000*)@;
}
