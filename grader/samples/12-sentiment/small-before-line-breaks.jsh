// What it is: line breaks looked for when all is small
// Loses: tokenize.knowsLineBreaks
// Says: written just so
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  String small = text.toLowerCase().replace("<br />", " ");
  var words =
      java.util.regex.Pattern.compile("[\\p{L}\\p{Nd}]+(?:'[\\p{L}\\p{Nd}]+)*");
  return words
      .matcher(small)
      .results()
      .map(java.util.regex.MatchResult::group)
      .toList();
}
