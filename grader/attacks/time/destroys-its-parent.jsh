// What it is: a method that kills the process above it, and then its own
// Loses: accuracy
// Outcome: graded
// Reason: accuracy
// Sign: says ended by itself, with exit status
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
  Thread.sleep(200);
  Runtime.getRuntime().halt(1);
  return 1;
}
