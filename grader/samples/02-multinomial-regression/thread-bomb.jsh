// What it is: a thread bomb, each thread as busy as can be
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  // Where nothing stops it, it stops itself: this file must not hurt who runs it by mistake.
  int most = 1_000;
  for (int started = 0; started < most; ) {
    try {
      Thread thread = new Thread(() -> { while (true) { } });
      thread.setDaemon(true);
      thread.start();
      started++;
    } catch (Throwable full) {
      // Tries again, until there is room.
    }
  }
  return new int[classes][classes];
}
