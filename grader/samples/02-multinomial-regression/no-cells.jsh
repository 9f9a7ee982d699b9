// What it is: a notebook without a cell
// Form: empty
// Outcome: not gradable
// Reason: cell
