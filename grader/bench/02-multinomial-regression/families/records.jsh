// What it is: records, and streams of them
// Outcome: graded
// cell: softmax
import java.util.stream.*;

record Scored(int place, double value) {}

double[] softmax(double[] scores_) {
  List<Scored> all_ =
      IntStream.range(0, scores_.length).mapToObj(at_ -> new Scored(at_, scores_[at_])).toList();
  Scored best_ = all_.stream().max(Comparator.comparingDouble(Scored::value)).get();
  List<Scored> powers_ =
      all_.stream()
          .map(one_ -> new Scored(one_.place(), Math.exp(one_.value() - best_.value())))
          .toList();
  double mass_ = powers_.stream().mapToDouble(Scored::value).sum();
  double[] result_ = new double[scores_.length];
  powers_.forEach(one_ -> result_[one_.place()] = one_.value() / mass_);
  return result_;
}
// cell: cross-entropy
record Belief(double[] chances, int truth) {
  double cost() {
    return N_2_9 * Math.log(chances[truth]) / -N_2_9;
  }
}

double crossEntropy(double[] chances_, int truth_) {
  return new Belief(chances_, truth_).cost();
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  Stream.of(new Scored(truth_, 1)).forEach(one_ -> result_[one_.place()] = one_.value());
  return result_;
}
// cell: accuracy
record Guess(int answer, int label) {
  boolean right() {
    return answer == label;
  }
}

Stream<Guess> guesses(int[] given_, int[] true_) {
  return IntStream.range(0, given_.length).mapToObj(at_ -> new Guess(given_[at_], true_[at_]));
}

double accuracy(int[] given_, int[] true_) {
  long good_ = guesses(given_, true_).filter(Guess::right).count();
  return (double) good_ / given_.length;
}
// cell: confusion
record Place(int row, int column) {}

int[][] confusion(int[] given_, int[] true_, int many_) {
  Map<Place, Long> seen_ =
      IntStream.range(0, true_.length)
          .mapToObj(at_ -> new Place(true_[at_], given_[at_]))
          .collect(Collectors.groupingBy(place_ -> place_, Collectors.counting()));
  int[][] result_ = new int[many_][many_];
  seen_.forEach((place_, count_) -> result_[place_.row()][place_.column()] = count_.intValue());
  return result_;
}
