// What it is: collectors that group and count
// Outcome: graded
// cell: softmax
import java.util.stream.*;

double[] softmax(double[] scores_) {
  DoubleSummaryStatistics facts_ = DoubleStream.of(scores_).summaryStatistics();
  List<Double> powers_ =
      DoubleStream.of(scores_)
          .mapToObj(each_ -> Math.exp(each_ - facts_.getMax()))
          .collect(Collectors.toList());
  double mass_ = powers_.stream().collect(Collectors.summingDouble(each_ -> each_));
  return powers_.stream().mapToDouble(each_ -> each_ / mass_).toArray();
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  return IntStream.range(0, chances_.length)
      .boxed()
      .collect(Collectors.toMap(at_ -> at_, at_ -> Math.log(chances_[at_]) * -1))
      .get(truth_);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  return Stream.iterate(0, at_ -> at_ + 1)
      .limit(many_)
      .map(at_ -> at_ == truth_ ? 1.0 : 0.0)
      .collect(Collectors.toList())
      .stream()
      .mapToDouble(Double::doubleValue)
      .toArray();
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  return IntStream.range(0, true_.length)
      .boxed()
      .collect(Collectors.averagingDouble(at_ -> given_[at_] == true_[at_] ? N_2_9 : 0))
      / N_2_9;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  Map<Integer, Map<Integer, Long>> nested_ =
      IntStream.range(0, true_.length)
          .boxed()
          .collect(
              Collectors.groupingBy(
                  at_ -> true_[at_],
                  Collectors.groupingBy(at_ -> given_[at_], Collectors.counting())));
  int[][] result_ = new int[many_][many_];
  nested_.forEach(
      (row_, counts_) ->
          counts_.forEach((column_, count_) -> result_[row_][column_] = Math.toIntExact(count_)));
  return result_;
}
