// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 8 public, 4 hidden
// cell: tokenize
List<String> tokenize(String text) {
  return java.util.regex.Pattern.compile("[\\p{L}\\p{Nd}]+('[\\p{L}\\p{Nd}]+)*")
      .matcher(text.replace("<br />", "\n").toLowerCase())
      .results()
      .map(found -> found.group())
      .collect(Collectors.toList());
}

// cell: max-over-time
double[] maxOverTime(double[][] y) {
  return IntStream.range(0, y[0].length)
      .mapToDouble(f -> Arrays.stream(y).mapToDouble(place -> place[f]).max().getAsDouble())
      .toArray();
}
