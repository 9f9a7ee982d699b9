// What it is: a cell that never ends; the methods around it are right
// Outcome: graded
// Reason: longer than
// new cell: endless after cross-entropy
while (true) {
  try {
    Thread.sleep(0, 1);
  } catch (Throwable all) {
    // Goes on, whatever comes.
  }
}
