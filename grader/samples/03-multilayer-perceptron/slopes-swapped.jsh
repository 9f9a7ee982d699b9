// What it is: a product whose slopes are each value's own number
// Loses: times.slopeIsTheOther
// Says: each is the other number
// Outcome: graded
// cell: times
Value times(Value a, Value b) {
  return new Value(a.value * b.value, List.of(a, b), a.value, b.value);
}
