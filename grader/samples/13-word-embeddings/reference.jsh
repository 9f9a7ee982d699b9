// What it is: the solution of the exercise's author
// Outcome: graded
