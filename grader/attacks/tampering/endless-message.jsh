// What it is: an exception whose message is never done being asked for
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// new cell: endless after confusion-task
class Endless extends RuntimeException {
  @Override
  public String getMessage() {
    while (System.nanoTime() != 0) {
      // Goes on.
    }
    return "done";
  }
}

// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  throw new Endless();
}
