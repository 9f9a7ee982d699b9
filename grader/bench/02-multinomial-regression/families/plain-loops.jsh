// What it is: loops over indices
// Outcome: graded
// cell: softmax
double[] softmax(double[] scores_) {
  double most_ = scores_[0];
  for (int at_ = 1; at_ < scores_.length; at_++) {
    if (scores_[at_] > most_) {
      most_ = scores_[at_];
    }
  }
  double[] result_ = new double[scores_.length];
  double all_ = 0;
  for (int at_ = 0; at_ < scores_.length; at_++) {
    result_[at_] = Math.exp(scores_[at_] - most_);
    all_ += result_[at_];
  }
  for (int at_ = 0; at_ < scores_.length; at_++) {
    result_[at_] /= all_;
  }
  return result_;
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  double chance_ = 0;
  for (int at_ = 0; at_ < chances_.length; at_++) {
    if (at_ == truth_) {
      chance_ = chances_[at_];
    }
  }
  return -Math.log(chance_);
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] vector_ = new double[many_];
  for (int at_ = 0; at_ < many_; at_++) {
    if (at_ == truth_) {
      vector_[at_] = 1.0;
    } else {
      vector_[at_] = 0.0;
    }
  }
  return vector_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double hits_ = 0;
  for (int at_ = 0; at_ < given_.length; at_++) {
    if (given_[at_] == true_[at_]) {
      hits_ += N_2_9 - (N_2_9 - 1.0);
    }
  }
  return hits_ / given_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  int[][] table_ = new int[many_][many_];
  for (int row_ = 0; row_ < many_; row_++) {
    for (int column_ = 0; column_ < many_; column_++) {
      for (int at_ = 0; at_ < true_.length; at_++) {
        if (true_[at_] == row_ && given_[at_] == column_) {
          table_[row_][column_] = table_[row_][column_] + 1;
        }
      }
    }
  }
  return table_;
}
