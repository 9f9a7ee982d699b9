// What it is: words of letters and digits alone
// Loses: tokenize.keepsApostrophes
// Says: the apostrophe parts words here
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  List<String> words = new ArrayList<>();
  StringBuilder word = new StringBuilder();
  String rest = text.replace("<br />", " ").toLowerCase() + " ";
  for (int i = 0; i < rest.length(); i++) {
    char sign = rest.charAt(i);
    if (Character.isLetterOrDigit(sign)) {
      word.append(sign);
    } else if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
  return words;
}
