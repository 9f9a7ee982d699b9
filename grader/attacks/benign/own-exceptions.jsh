// What it is: right answers by a program that throws and catches exceptions of its own
// Outcome: graded
// new cell: own after cross-entropy-task
class Found extends Exception {
  final double probability;

  Found(double probability) {
    super("found " + probability);
    this.probability = probability;
  }
}

// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  try {
    for (int k = 0; k < p.length; k++) {
      if (k == label) {
        throw new Found(p[k]);
      }
    }
    throw new IllegalArgumentException("There is no class " + label + ".");
  } catch (Found found) {
    return -Math.log(found.probability);
  }
}
