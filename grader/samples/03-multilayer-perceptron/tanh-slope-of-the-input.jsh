// What it is: the slope of tanh from the number that came in
// Loses: tanh.slopeOfTheResult
// Says: c is the result
// Outcome: graded
// cell: tanh
Value tanh(Value a) {
  return new Value(Math.tanh(a.value), List.of(a), 1 - a.value * a.value);
}
