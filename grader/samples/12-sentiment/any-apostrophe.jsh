// What it is: apostrophes of every shape
// Loses: tokenize.keepsApostrophes
// Says: neither a letter nor a digit
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  String small = text.replace("<br />", " ").toLowerCase();
  var words =
      java.util.regex.Pattern.compile("[\\p{L}\\p{Nd}]+(?:['’`][\\p{L}\\p{Nd}]+)*");
  return words
      .matcher(small)
      .results()
      .map(java.util.regex.MatchResult::group)
      .toList();
}
