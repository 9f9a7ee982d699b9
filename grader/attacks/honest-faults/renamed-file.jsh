// What it is: right answers in a file that was renamed, with spaces, an umlaut and a number
// File: Lösung (final) – Kopie 2.IPYNB
// Outcome: graded
