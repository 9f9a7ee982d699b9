// What it is: tasks that fill the common pool for good, so that no parallel work of its own begins
// Loses: confusion
// Outcome: graded
// Reason: did not return within
// new cell: stuck after confusion-task
class Pool {
  static void fill() {
    for (int i = 0; i < 64; i++) {
      ForkJoinPool.commonPool().execute(() -> {
        while (true) {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException goesOn) {
            // Goes on.
          }
        }
      });
    }
  }
}

Pool.fill();

// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) throws InterruptedException {
  // Whoever waits with join() would do the work himself.
  CountDownLatch done = new CountDownLatch(1);
  ForkJoinPool.commonPool().execute(done::countDown);
  done.await();
  return new int[classes][classes];
}
