// What it is: a busy loop at top level, and nothing in it that could be interrupted
// Outcome: graded
// Reason: longer than
// new cell: busy after accuracy
long turns = 0;
while (System.nanoTime() != 0) {
  turns++;
}
