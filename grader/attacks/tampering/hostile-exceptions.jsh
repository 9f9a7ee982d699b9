// What it is: an exception that throws when anybody asks it anything, and is its own cause
// Loses: oneHot
// Outcome: graded
// new cell: nasty after one-hot-task
class Nasty extends RuntimeException {
  @Override
  public String getMessage() {
    throw new Nasty();
  }

  @Override
  public Throwable getCause() {
    return this;
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    throw new StackOverflowError();
  }

  @Override
  public String toString() {
    while (true) {
      throw new Error("x".repeat(1_000_000));
    }
  }
}

// cell: one-hot
double[] oneHot(int label, int classes) {
  throw new Nasty();
}
