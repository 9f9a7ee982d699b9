// What it is: right answers in an archive, with a link to a key and an entry behind a link
// Form: zip with links
// Outcome: graded
// Sign: file escaped.ipynb
// Control: naive unpacking
