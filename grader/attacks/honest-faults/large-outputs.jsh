// What it is: right answers, and a picture of 60 MB in the first cell's output
// Form: 60 MB of outputs
// Outcome: graded
