// What it is: right answers in an archive, with an entry of 300 MB in 300 KB
// Form: zip bomb
// Outcome: graded
