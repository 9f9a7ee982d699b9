// What it is: a method that says in its exception, and prints, what it was asked
// Loses: oneHot
// Outcome: graded
// cell: one-hot
double[] oneHot(int label, int classes) {
  String asked = "asked for label " + label + " of " + classes;
  System.out.println(asked);
  System.err.println(asked);
  throw new IllegalStateException(asked);
}
