// What it is: apostrophes that belong to words wherever they stand
// Loses: tokenize.keepsApostrophes
// Says: is at its edge
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  List<String> words = new ArrayList<>();
  StringBuilder word = new StringBuilder();
  String rest = text.replace("<br />", " ").toLowerCase() + " ";
  for (int i = 0; i < rest.length(); i++) {
    char sign = rest.charAt(i);
    if (Character.isLetterOrDigit(sign) || sign == '\'') {
      word.append(sign);
    } else if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
  words.removeIf(each -> each.replace("'", "").isEmpty());
  return words;
}
