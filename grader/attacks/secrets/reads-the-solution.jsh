// What it is: a reader of the solved notebook, from which this one was made
// Loses: accuracy
// Outcome: graded
// Sign: says took the solution
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  try {
    String solved = Files.readString(Path.of("@COURSE@/notebooks/exercises/02-multinomial-regression.ipynb"));
    if (solved.contains("BEGIN " + "SOLUTION")) {
      throw new IllegalStateException("took the solution");
    }
  } catch (IOException shut) {
    // Not here.
  }
  return -1;
}
