// What it is: lists of boxed numbers; softmax lacks the shift
// Loses: softmax.isStable
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  List<Double> powers_ = new ArrayList<>();
  for (double score_ : scores_) {
    powers_.add(Math.exp(score_));
  }
  Double whole_ = 0.0;
  for (Double power_ : powers_) {
    whole_ = whole_ + power_;
  }
  List<Double> shares_ = new ArrayList<>();
  for (Double power_ : powers_) {
    shares_.add(power_ / whole_);
  }
  return shares_.stream().mapToDouble(Double::doubleValue).toArray();
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  List<Double> logs_ = new LinkedList<>();
  for (double chance_ : chances_) {
    logs_.add(Math.log(chance_));
  }
  return -logs_.get(truth_);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  List<Double> places_ = new ArrayList<>(Collections.nCopies(many_, 0.0));
  places_.set(truth_, 1.0);
  return places_.stream().mapToDouble(place_ -> place_).toArray();
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  List<Boolean> right_ = new ArrayList<>(N_10_99);
  for (int at_ = 0; at_ < given_.length; at_++) {
    right_.add(given_[at_] == true_[at_]);
  }
  return (double) Collections.frequency(right_, true) / right_.size();
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  List<List<Integer>> rows_ = new ArrayList<>();
  for (int row_ = 0; row_ < many_; row_++) {
    rows_.add(new ArrayList<>(Collections.nCopies(many_, 0)));
  }
  for (int at_ = 0; at_ < given_.length; at_++) {
    List<Integer> row_ = rows_.get(true_[at_]);
    row_.set(given_[at_], row_.get(given_[at_]) + 1);
  }
  int[][] result_ = new int[many_][];
  for (int at_ = 0; at_ < many_; at_++) {
    result_[at_] = rows_.get(at_).stream().mapToInt(Integer::intValue).toArray();
  }
  return result_;
}
