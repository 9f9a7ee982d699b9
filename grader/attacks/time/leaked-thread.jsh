// What it is: right answers, and a thread left behind that would keep any process from ending
// Outcome: graded
// new cell: leak after softmax
Thread left = new Thread(() -> {
  while (true) {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException goesOn) {
      // Goes on.
    }
  }
});
left.setDaemon(false);
left.start();
