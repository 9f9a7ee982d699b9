// What it is: right answers, and a grader that is killed with all its processes in the middle of it
// Grader: killed half-way
// Outcome: graded
// new cell: slow after softmax
Thread.sleep(1_000);
