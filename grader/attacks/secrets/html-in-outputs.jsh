// What it is: script and HTML in what is printed and thrown
// Loses: oneHot
// Outcome: graded
// Sign: page says <img src=x
// cell: one-hot
double[] oneHot(int label, int classes) {
  String html = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\u001b[2J\u202e";
  System.out.println(html);
  throw new IllegalStateException(html);
}
