// What it is: a cell that never ends
// Outcome: graded
// Reason: longer than
// new cell: endless after cross-entropy
double level_ = N_2_99;
while (level_ > 0) {
  level_ = Math.max(level_ / 2, 1);
}
