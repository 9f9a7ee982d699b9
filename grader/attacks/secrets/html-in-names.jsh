// What it is: HTML in the name of a cell, and of a class that is thrown
// Loses: oneHot
// Outcome: graded
// Sign: page says <script>alert
// new cell: <script>alert(1)</script> after one-hot-task
class ſcriptǃalert extends RuntimeException {}

throw new ſcriptǃalert();

// cell: one-hot
double[] oneHot(int label, int classes) {
  throw new IllegalStateException("<script>alert(1)</script>");
}
