// What it is: three of the six methods written, and all three right
// Base: release
// Outcome: graded
// Points: 9 public, 4 hidden
// cell: plus
Value plus(Value a, Value b) {
  double[] slopes = {1, 1};
  return new Value(a.value + b.value, List.of(a, b), slopes);
}

// cell: times
Value times(Value a, Value b) {
  return new Value(b.value * a.value, Arrays.asList(a, b), b.value, a.value);
}

// cell: parameter-count
int parameterCount(int[] sizes) {
  int count = 0;
  for (int l = 0; l + 1 < sizes.length; l++) {
    int weights = sizes[l] * sizes[l + 1];
    int biases = sizes[l + 1];
    count += weights + biases;
  }
  return count;
}
