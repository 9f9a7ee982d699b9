// What it is: a class whose static initializer never ends
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// new cell: stuck after confusion-task
class Stuck {
  static final int FACTOR;

  static {
    while (System.nanoTime() != 0) {
      // Goes on.
    }
    FACTOR = 1;
  }
}

// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  return new int[classes * Stuck.FACTOR][classes];
}
