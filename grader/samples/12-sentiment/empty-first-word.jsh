// What it is: words that split leaves before the first sign
// Loses: tokenize
// Says: one of the words is empty
// Outcome: graded
// cell: tokenize
List<String> tokenize(String text) {
  String rest = text.replace("<br />", " ").toLowerCase();
  String[] words = rest.split("('*[^\\p{L}\\p{Nd}']+'*)+|^'+|'+$|''+");
  return new ArrayList<>(Arrays.asList(words));
}
