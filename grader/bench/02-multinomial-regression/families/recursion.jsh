// What it is: methods that call themselves
// Outcome: graded
// cell: softmax
double maximumFrom(double[] list_, int from_) {
  return from_ == list_.length - 1
      ? list_[from_]
      : Math.max(list_[from_], maximumFrom(list_, from_ + 1));
}

double sumBetween(double[] list_, int low_, int high_) {
  if (high_ - low_ == 1) {
    return list_[low_];
  }
  int middle_ = (low_ + high_) / 2;
  return sumBetween(list_, low_, middle_) + sumBetween(list_, middle_, high_);
}

double[] softmax(double[] list_) {
  double bound_ = maximumFrom(list_, 0);
  double[] powers_ = new double[list_.length];
  Arrays.setAll(powers_, at_ -> Math.exp(list_[at_] - bound_));
  double whole_ = sumBetween(powers_, 0, powers_.length);
  Arrays.setAll(powers_, at_ -> powers_[at_] / whole_);
  return powers_;
}
// cell: cross-entropy
double crossEntropy(double[] list_, int step_) {
  return step_ == 0
      ? -Math.log(list_[0])
      : crossEntropy(Arrays.copyOfRange(list_, 1, list_.length), step_ - 1);
}
// cell: one-hot
void mark(double[] list_, int place_, int from_) {
  if (from_ < list_.length) {
    list_[from_] = from_ == place_ ? 1 : 0;
    mark(list_, place_, from_ + 1);
  }
}

double[] oneHot(int place_, int size_) {
  double[] fresh_ = new double[size_];
  mark(fresh_, place_, 0);
  return fresh_;
}
// cell: accuracy
int hitsFrom(int[] given_, int[] true_, int from_) {
  if (from_ == true_.length) {
    return 0;
  }
  return (given_[from_] == true_[from_] ? 1 : 0) + hitsFrom(given_, true_, from_ + 1);
}

double accuracy(int[] given_, int[] true_) {
  return 1.0 * N_2_9 * hitsFrom(given_, true_, 0) / (N_2_9 * true_.length);
}
// cell: confusion
int[][] filled(int[][] table_, int[] given_, int[] true_, int from_) {
  if (from_ == given_.length) {
    return table_;
  }
  table_[true_[from_]][given_[from_]]++;
  return filled(table_, given_, true_, from_ + 1);
}

int[][] confusion(int[] given_, int[] true_, int size_) {
  return filled(new int[size_][size_], given_, true_, 0);
}
