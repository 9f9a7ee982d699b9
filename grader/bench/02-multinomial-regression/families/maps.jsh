// What it is: maps from class to count; the confusion matrix is transposed
// Loses: confusion.rowsAreTheTruth
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  Map<Integer, Double> weights_ = new TreeMap<>();
  double high_ = Collections.max(Arrays.stream(scores_).boxed().toList());
  for (int key_ = 0; key_ < scores_.length; key_++) {
    weights_.put(key_, Math.exp(scores_[key_] - high_));
  }
  double whole_ = 0;
  for (Map.Entry<Integer, Double> entry_ : weights_.entrySet()) {
    whole_ += entry_.getValue();
  }
  double[] result_ = new double[scores_.length];
  for (Map.Entry<Integer, Double> entry_ : weights_.entrySet()) {
    result_[entry_.getKey()] = entry_.getValue() / whole_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  Map<Integer, Double> byClass_ = new HashMap<>(N_8_64);
  for (int key_ = 0; key_ < chances_.length; key_++) {
    byClass_.put(key_, chances_[key_]);
  }
  return -Math.log(byClass_.getOrDefault(truth_, Double.NaN));
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  Map<Integer, Double> ones_ = Map.of(truth_, 1.0);
  double[] result_ = new double[many_];
  for (int key_ = 0; key_ < many_; key_++) {
    result_[key_] = ones_.getOrDefault(key_, 0.0);
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  Map<Boolean, Integer> seen_ = new HashMap<>();
  for (int at_ = 0; at_ < true_.length; at_++) {
    seen_.merge(given_[at_] == true_[at_], 1, Integer::sum);
  }
  return seen_.getOrDefault(true, 0).doubleValue() / true_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  Map<String, Integer> seen_ = new HashMap<>();
  for (int at_ = 0; at_ < true_.length; at_++) {
    seen_.merge(given_[at_] + "/" + true_[at_], 1, Integer::sum);
  }
  int[][] result_ = new int[many_][many_];
  seen_.forEach(
      (key_, count_) -> {
        String[] parts_ = key_.split("/");
        result_[Integer.parseInt(parts_[0])][Integer.parseInt(parts_[1])] = count_;
      });
  return result_;
}
