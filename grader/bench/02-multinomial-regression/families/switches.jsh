// What it is: switches, labels of loops and conditions inside conditions
// Outcome: graded
// cell: softmax
enum Stage {
  FIND,
  RAISE,
  DIVIDE
}

double[] softmax(double[] scores_) {
  double[] result_ = new double[scores_.length];
  double peak_ = -Double.MAX_VALUE;
  double mass_ = 0;
  for (Stage stage_ : Stage.values()) {
    for (int at_ = 0; at_ < scores_.length; at_++) {
      switch (stage_) {
        case FIND -> peak_ = peak_ > scores_[at_] ? peak_ : scores_[at_];
        case RAISE -> mass_ += result_[at_] = Math.exp(scores_[at_] - peak_);
        case DIVIDE -> result_[at_] = result_[at_] / mass_;
      }
    }
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double cost_ = Double.NaN;
  search:
  for (int at_ = 0; ; at_++) {
    switch (Integer.signum(truth_ - at_)) {
      case 0:
        cost_ = Math.log(chances_[at_]);
        break search;
      default:
        continue search;
    }
  }
  return cost_ * -1;
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  for (int at_ = 0; at_ < many_; at_++) {
    result_[at_] =
        switch (truth_ - at_) {
          case 0 -> 1;
          case N_100_999 -> 0.0;
          default -> 0;
        };
  }
  return result_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  int good_ = 0;
  int bad_ = 0;
  for (int at_ = 0; at_ < true_.length; at_++) {
    if (given_[at_] < true_[at_]) {
      bad_++;
    } else if (given_[at_] > true_[at_]) {
      bad_++;
    } else {
      good_++;
    }
  }
  return good_ == 0 ? 0 : 1d * good_ / (good_ + bad_);
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] result_ = new int[many_][many_];
  next:
  for (int at_ = 0; at_ < true_.length; at_++) {
    for (int row_ = 0; row_ < many_; row_++) {
      if (true_[at_] != row_) {
        continue;
      }
      for (int column_ = 0; column_ < many_; column_++) {
        if (given_[at_] == column_) {
          result_[row_][column_]++;
          continue next;
        }
      }
    }
  }
  return result_;
}
