// What it is: words of the letters a to z and digits alone
// Loses: tokenize.knowsAllLetters
// Says: letters beyond a to z
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  List<String> words = new ArrayList<>();
  StringBuilder word = new StringBuilder();
  String rest = text.replace("<br />", " ").toLowerCase() + " ";
  for (int i = 0; i < rest.length(); i++) {
    char sign = rest.charAt(i);
    if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9'
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
