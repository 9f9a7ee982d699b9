// What it is: a class of vectors with operations
// Outcome: graded
// cell: softmax
class Vector {
  private final double[] parts_;

  Vector(double... parts_) {
    this.parts_ = parts_.clone();
  }

  int size() {
    return parts_.length;
  }

  double get(int at_) {
    return parts_[at_];
  }

  Vector minus(double less_) {
    double[] fresh_ = new double[parts_.length];
    for (int at_ = 0; at_ < fresh_.length; at_++) {
      fresh_[at_] = parts_[at_] - less_;
    }
    return new Vector(fresh_);
  }

  Vector exp() {
    double[] fresh_ = new double[parts_.length];
    for (int at_ = 0; at_ < fresh_.length; at_++) {
      fresh_[at_] = Math.exp(parts_[at_]);
    }
    return new Vector(fresh_);
  }

  Vector over(double by_) {
    double[] fresh_ = new double[parts_.length];
    for (int at_ = 0; at_ < fresh_.length; at_++) {
      fresh_[at_] = parts_[at_] / by_;
    }
    return new Vector(fresh_);
  }

  double sum() {
    double whole_ = 0;
    for (double part_ : parts_) {
      whole_ += part_;
    }
    return whole_;
  }

  double max() {
    double most_ = parts_[0];
    for (double part_ : parts_) {
      most_ = Math.max(most_, part_);
    }
    return most_;
  }

  double[] toArray() {
    return parts_.clone();
  }
}

double[] softmax(double[] scores_) {
  Vector raw_ = new Vector(scores_);
  Vector powers_ = raw_.minus(raw_.max()).exp();
  return powers_.over(powers_.sum()).toArray();
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  Vector answer_ = new Vector(chances_);
  return -Math.log(answer_.get(truth_));
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] zeros_ = new double[many_];
  zeros_[truth_] = N_2_9;
  return new Vector(zeros_).over(N_2_9).toArray();
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  double[] hits_ = new double[true_.length];
  for (int at_ = 0; at_ < hits_.length; at_++) {
    hits_[at_] = given_[at_] == true_[at_] ? 1 : 0;
  }
  Vector marks_ = new Vector(hits_);
  return marks_.sum() / marks_.size();
}
// cell: confusion
class Counter {
  final int[][] cells_;

  Counter(int many_) {
    cells_ = new int[many_][many_];
  }

  void saw(int label_, int answer_) {
    cells_[label_][answer_]++;
  }
}

int[][] confusion(int[] given_, int[] true_, int many_) {
  Counter counter_ = new Counter(many_);
  for (int at_ = 0; at_ < true_.length; at_++) {
    counter_.saw(true_[at_], given_[at_]);
  }
  return counter_.cells_;
}
