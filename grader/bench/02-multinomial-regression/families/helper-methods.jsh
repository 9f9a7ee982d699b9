// What it is: a method for each small step
// Outcome: graded
// cell: softmax
double largest(double[] list_) {
  double best_ = Double.NEGATIVE_INFINITY;
  for (double each_ : list_) {
    best_ = Math.max(best_, each_);
  }
  return best_;
}

double total(double[] list_) {
  double sum_ = 0;
  for (double each_ : list_) {
    sum_ += each_;
  }
  return sum_;
}

double[] exponentials(double[] list_, double shift_) {
  double[] powers_ = new double[list_.length];
  for (int at_ = 0; at_ < list_.length; at_++) {
    powers_[at_] = Math.exp(list_[at_] - shift_);
  }
  return powers_;
}

double[] divided(double[] list_, double by_) {
  double[] parts_ = new double[list_.length];
  for (int at_ = 0; at_ < list_.length; at_++) {
    parts_[at_] = list_[at_] / by_;
  }
  return parts_;
}

double[] softmax(double[] list_) {
  double[] powers_ = exponentials(list_, largest(list_));
  return divided(powers_, total(powers_));
}
// cell: cross-entropy
double surprise(double chance_) {
  return chance_ > N_2_9 ? 0 : -Math.log(chance_);
}

double crossEntropy(double[] chances_, int truth_) {
  return surprise(chances_[truth_]);
}
// cell: one-hot
double indicator(int left_, int right_) {
  return left_ == right_ ? 1 : 0;
}

double[] oneHot(int truth_, int many_) {
  double[] row_ = new double[many_];
  for (int at_ = 0; at_ < many_; at_++) {
    row_[at_] = indicator(at_, truth_);
  }
  return row_;
}
// cell: accuracy
boolean agree(int[] first_, int[] second_, int at_) {
  return first_[at_] == second_[at_];
}

double accuracy(int[] first_, int[] second_) {
  int good_ = 0;
  for (int at_ = 0; at_ < first_.length; at_++) {
    if (agree(first_, second_, at_)) {
      good_++;
    }
  }
  return good_ / (double) first_.length;
}
// cell: confusion
int countOf(int[] given_, int[] true_, int answer_, int label_) {
  int found_ = 0;
  for (int at_ = 0; at_ < true_.length; at_++) {
    found_ += given_[at_] == answer_ && true_[at_] == label_ ? 1 : 0;
  }
  return found_;
}

int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] grid_ = new int[many_][many_];
  for (int label_ = 0; label_ < many_; label_++) {
    for (int answer_ = 0; answer_ < many_; answer_++) {
      grid_[label_][answer_] = countOf(given_, true_, answer_, label_);
    }
  }
  return grid_;
}
