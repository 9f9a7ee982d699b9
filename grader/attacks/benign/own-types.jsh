// What it is: right answers with records, sealed types, generics and lambdas of its own
// Outcome: graded
// new cell: own after confusion-task
record Pair(int truth, int answer) {}

interface Count<T> {
  void see(T each);
}

// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] counts = new int[classes][classes];
  Count<Pair> count = pair -> counts[pair.truth()][pair.answer()]++;
  IntStream.range(0, truth.length)
      .mapToObj(n -> new Pair(truth[n], answers[n]))
      .forEach(count::see);
  return counts;
}
