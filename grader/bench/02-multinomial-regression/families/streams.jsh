// What it is: streams of numbers
// Outcome: graded
// cell: softmax
import java.util.stream.*;

double[] softmax(double[] scores_) {
  double top_ = DoubleStream.of(scores_).max().orElseThrow();
  double mass_ = DoubleStream.of(scores_).map(one_ -> Math.exp(one_ - top_)).sum();
  return DoubleStream.of(scores_).map(one_ -> Math.exp(one_ - top_) / mass_).toArray();
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  return IntStream.of(truth_).mapToDouble(at_ -> -Math.log(chances_[at_])).sum();
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  return IntStream.range(0, many_).mapToDouble(at_ -> at_ == truth_ ? 1 : 0).toArray();
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  return IntStream.range(0, true_.length)
      .map(at_ -> given_[at_] == true_[at_] ? 1 : 0)
      .average()
      .orElse(N_2_99);
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  return IntStream.range(0, many_)
      .mapToObj(
          row_ ->
              IntStream.range(0, many_)
                  .map(
                      column_ ->
                          (int)
                              IntStream.range(0, true_.length)
                                  .filter(at_ -> true_[at_] == row_ && given_[at_] == column_)
                                  .count())
                  .toArray())
      .toArray(int[][]::new);
}
