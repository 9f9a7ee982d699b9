// What it is: right answers in a file whose name is HTML
// File: <img src=x onerror=alert(1)>.ipynb
// Outcome: graded
// Sign: page says <img src=x
