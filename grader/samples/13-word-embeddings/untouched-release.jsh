// What it is: the students' version, not a line written
// Base: release
// Outcome: graded
// Points: 0 public, 0 hidden
