// What it is: the same reflection in a privileged block
// Loses: accuracy
// Outcome: graded
// Sign: says took hidden 02
// Control: one process
// cell: accuracy
@SuppressWarnings("removal")
double accuracy(int[] answers, int[] truth) {
  Object found =
      java.security.AccessController.doPrivileged(
          (java.security.PrivilegedAction<Object>)
              () -> {
                try {
                  return ClassLoader.getSystemClassLoader()
                      .loadClass("org.gradus.grader.hidden.MultinomialRegressionHidden")
                      .getField("CANARY")
                      .get(null);
                } catch (ReflectiveOperationException shut) {
                  return null;
                }
              });
  if (found != null) {
    throw new IllegalStateException("took " + found);
  }
  return -1;
}
