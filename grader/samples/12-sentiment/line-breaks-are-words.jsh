// What it is: line breaks of which the letters stay
// Loses: tokenize.knowsLineBreaks
// Says: what is left of a line break
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  List<String> words = new ArrayList<>();
  StringBuilder word = new StringBuilder();
  String rest = text.toLowerCase() + " ";
  for (int i = 0; i < rest.length(); i++) {
    char sign = rest.charAt(i);
    if (Character.isLetterOrDigit(sign)
        || sign == '\'' && word.length() > 0
            && Character.isLetterOrDigit(rest.charAt(i + 1))) {
      word.append(sign);
    } else if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
  return words;
}
