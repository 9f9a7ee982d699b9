// What it is: a file without content
// Form: no bytes
// Outcome: not gradable
// Reason: empty
