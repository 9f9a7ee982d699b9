// What it is: right answers in an archive, with an entry that has an absolute path
// Form: zip with /
// Outcome: graded
// Sign: file escaped.ipynb
// Control: naive unpacking
