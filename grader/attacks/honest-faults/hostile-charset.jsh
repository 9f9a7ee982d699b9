// What it is: right answers with umlauts, graded where the default charset is US-ASCII and the language Turkish
// Grader: with a hostile charset
// Outcome: graded
// new cell: umlauts after softmax
String größe = "Überlauf, naïve, 確率, i".toUpperCase();
if (größe.length() != 24 && größe.length() != 22) {
  System.out.println(größe + " " + größe.length());
}
