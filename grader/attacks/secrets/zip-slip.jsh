// What it is: right answers in an archive, with an entry that climbs out of it
// Form: zip with ../
// Outcome: graded
// Sign: file escaped.ipynb
// Control: naive unpacking
