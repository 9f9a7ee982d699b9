// What it is: a notebook that an editor saved as Latin-1
// Form: latin-1
// Outcome: not gradable
// Reason: UTF-8
// new cell: umlauts after softmax
// Die Summe aller Exponentialfunktionen, natürlich ohne Überlauf.
