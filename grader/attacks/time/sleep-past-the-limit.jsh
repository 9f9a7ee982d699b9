// What it is: a method that sleeps for ten minutes
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) throws Exception {
  Thread.sleep(600_000);
  return new int[classes][classes];
}
