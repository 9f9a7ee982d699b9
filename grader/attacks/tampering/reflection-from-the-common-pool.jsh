// What it is: the same reflection in a thread of the common pool, which has the system's class loader
// Loses: accuracy
// Outcome: graded
// Sign: says took hidden 02
// Control: one process
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  Object found =
      ForkJoinPool.commonPool()
          .submit(
              () -> {
                try {
                  return Class.forName(
                          "org.gradus.grader.hidden.MultinomialRegressionHidden",
                          true,
                          ClassLoader.getSystemClassLoader())
                      .getField("CANARY")
                      .get(null);
                } catch (ReflectiveOperationException shut) {
                  return null;
                }
              })
          .get();
  if (found != null) {
    throw new IllegalStateException("took " + found);
  }
  return -1;
}
