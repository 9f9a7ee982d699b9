// What it is: iterators and while; one-hot vectors have a place too many
// Loses: oneHot
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  PrimitiveIterator.OfDouble walk_ = Arrays.stream(scores_).iterator();
  double peak_ = walk_.nextDouble();
  while (walk_.hasNext()) {
    double next_ = walk_.nextDouble();
    if (next_ > peak_) {
      peak_ = next_;
    }
  }
  double whole_ = 0;
  walk_ = Arrays.stream(scores_).iterator();
  while (walk_.hasNext()) {
    whole_ += Math.exp(walk_.nextDouble() - peak_);
  }
  double[] result_ = new double[scores_.length];
  int at_ = 0;
  do {
    result_[at_] = Math.exp(scores_[at_] - peak_) / whole_;
  } while (++at_ < result_.length);
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  Iterator<Double> walk_ = Arrays.stream(chances_).boxed().iterator();
  int left_ = truth_;
  while (left_-- > 0) {
    walk_.next();
  }
  return 0 - Math.log(walk_.next());
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_ + 1];
  int at_ = many_;
  while (at_ >= 0) {
    result_[at_] = at_ == truth_ ? 1 : 0;
    at_--;
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  int at_ = true_.length;
  int good_ = 0;
  while (at_-- > 0) {
    if (given_[at_] != true_[at_]) {
      continue;
    }
    good_ += N_2_9;
  }
  return good_ / (N_2_9 * 1.0 * true_.length);
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] result_ = new int[many_][many_];
  Iterator<Integer> labels_ = Arrays.stream(true_).boxed().toList().iterator();
  ListIterator<Integer> answers_ = Arrays.stream(given_).boxed().toList().listIterator();
  while (labels_.hasNext()) {
    result_[labels_.next()][answers_.next()]++;
  }
  return result_;
}
