// What it is: a hidden test's constant named in the source, for the compiler to copy in
// Loses: accuracy
// Outcome: graded
// Reason: does not exist
// Sign: says took hidden 02
// Control: one process
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  throw new IllegalStateException(
      "took " + org.gradus.grader.hidden.MultinomialRegressionHidden.CANARY);
}
