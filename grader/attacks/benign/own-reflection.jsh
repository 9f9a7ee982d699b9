// What it is: right answers found by reflection on a class of its own
// Outcome: graded
// new cell: own after accuracy-task
class Counter {
  private int right;

  private void see(int answer, int truth) {
    right += answer == truth ? 1 : 0;
  }
}

// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  var constructor = Counter.class.getDeclaredConstructor();
  constructor.setAccessible(true);
  Counter counter = constructor.newInstance();
  var see = Counter.class.getDeclaredMethod("see", int.class, int.class);
  see.setAccessible(true);
  for (int n = 0; n < truth.length; n++) {
    see.invoke(counter, answers[n], truth[n]);
  }
  var right = Counter.class.getDeclaredField("right");
  right.setAccessible(true);
  return right.getInt(counter) / (double) truth.length;
}
