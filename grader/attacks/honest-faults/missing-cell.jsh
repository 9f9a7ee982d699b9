// What it is: one method not written: a note in its cell
// Loses: confusion
// Outcome: graded
// cell: confusion
// No time left for this one.
