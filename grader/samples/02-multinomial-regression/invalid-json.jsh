// What it is: half a file: the upload broke off
// Form: invalid json
// Outcome: not gradable
// Reason: JSON
