// What it is: interfaces and generic classes; the confusion matrix is not written
// Loses: confusion
// Outcome: graded
// cell: softmax
interface Monoid<T> {
  T zero();

  T join(T left, T right);

  default T all(Iterable<T> items_) {
    T state_ = zero();
    for (T item_ : items_) {
      state_ = join(state_, item_);
    }
    return state_;
  }
}

class Largest implements Monoid<Double> {
  public Double zero() {
    return Double.NEGATIVE_INFINITY;
  }

  public Double join(Double left_, Double right_) {
    return left_ >= right_ ? left_ : right_;
  }
}

class Added implements Monoid<Double> {
  public Double zero() {
    return 0.0;
  }

  public Double join(Double left_, Double right_) {
    return left_ + right_;
  }
}

double[] softmax(double[] scores_) {
  List<Double> boxed_ = new ArrayList<>();
  for (double score_ : scores_) {
    boxed_.add(score_);
  }
  double top_ = new Largest().all(boxed_);
  boxed_.replaceAll(score_ -> Math.exp(score_ - top_));
  double mass_ = new Added().all(boxed_);
  double[] result_ = new double[scores_.length];
  for (int at_ = 0; at_ < result_.length; at_++) {
    result_[at_] = boxed_.get(at_) / mass_;
  }
  return result_;
}
// cell: cross-entropy
class Pick<T> {
  private final T[] items_;

  Pick(T[] items_) {
    this.items_ = items_;
  }

  T at(int place_) {
    return items_[place_];
  }
}

double crossEntropy(double[] chances_, int truth_) {
  Double[] boxed_ = new Double[chances_.length];
  Arrays.setAll(boxed_, place_ -> chances_[place_]);
  return -Math.log(new Pick<>(boxed_).at(truth_));
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  double[] result_ = new double[many_];
  result_[Optional.of(truth_).orElse(N_2_9)] = 1;
  return result_;
}
// cell: accuracy
class Share<T> {
  private int asked_;
  private int good_;

  void saw(T one_, T other_) {
    asked_++;
    if (one_.equals(other_)) {
      good_++;
    }
  }

  double value() {
    return (double) good_ / asked_;
  }
}

double accuracy(int[] given_, int[] true_) {
  Share<Integer> share_ = new Share<>();
  for (int at_ = 0; at_ < true_.length; at_++) {
    share_.saw(given_[at_], true_[at_]);
  }
  return share_.value();
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  throw new UnsupportedOperationException("Not written yet: confusion.");
}
