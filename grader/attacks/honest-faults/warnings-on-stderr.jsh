// What it is: right answers, and warnings on the error stream
// Outcome: graded
// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  System.err.println("WARNING: the probability is " + p[label]);
  new Throwable("only a trace").printStackTrace();
  return -Math.log(p[label]);
}
