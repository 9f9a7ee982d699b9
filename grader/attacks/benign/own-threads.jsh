// What it is: right answers by threads that end, a pool that is shut down, and parallel streams
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  ExecutorService pool = Executors.newFixedThreadPool(2);
  try {
    Future<Long> right =
        pool.submit(
            () ->
                IntStream.range(0, truth.length)
                    .parallel()
                    .filter(n -> answers[n] == truth[n])
                    .count());
    Thread waiter = new Thread(() -> {});
    waiter.start();
    waiter.join();
    return right.get() / (double) truth.length;
  } finally {
    pool.shutdown();
  }
}
