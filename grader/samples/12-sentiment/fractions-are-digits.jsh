// What it is: whatever Unicode calls a number taken for digits
// Loses: tokenize.knowsAllLetters
// Says: neither a letter nor a digit
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  String small = text.replace("<br />", " ").toLowerCase();
  var words =
      java.util.regex.Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");
  return words
      .matcher(small)
      .results()
      .map(java.util.regex.MatchResult::group)
      .toList();
}
