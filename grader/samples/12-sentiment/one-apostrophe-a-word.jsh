// What it is: words with no more than one apostrophe
// Loses: tokenize.keepsApostrophes
// Says: more than one apostrophe
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  String small = text.replace("<br />", " ").toLowerCase();
  var words =
      java.util.regex.Pattern.compile("[\\p{L}\\p{Nd}]+(?:'[\\p{L}\\p{Nd}]+)?");
  return words
      .matcher(small)
      .results()
      .map(java.util.regex.MatchResult::group)
      .toList();
}
