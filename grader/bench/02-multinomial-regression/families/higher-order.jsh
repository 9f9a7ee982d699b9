// What it is: functions that take functions
// Outcome: graded
// cell: softmax
import java.util.function.*;

double fold(double[] list_, double start_, DoubleBinaryOperator step_) {
  double state_ = start_;
  for (double each_ : list_) {
    state_ = step_.applyAsDouble(state_, each_);
  }
  return state_;
}

double[] mapped(double[] list_, DoubleUnaryOperator change_) {
  double[] fresh_ = list_.clone();
  for (int at_ = 0; at_ < fresh_.length; at_++) {
    fresh_[at_] = change_.applyAsDouble(fresh_[at_]);
  }
  return fresh_;
}

double[] softmax(double[] list_) {
  double ceiling_ = fold(list_, Double.NEGATIVE_INFINITY, Math::max);
  DoubleUnaryOperator lowered_ = value_ -> value_ - ceiling_;
  double[] powers_ = mapped(list_, lowered_.andThen(Math::exp));
  double mass_ = fold(powers_, 0, Double::sum);
  return mapped(powers_, value_ -> value_ / mass_);
}
// cell: cross-entropy
double crossEntropy(double[] chances_, int truth_) {
  ToDoubleFunction<double[]> pick_ = list_ -> list_[truth_];
  DoubleUnaryOperator cost_ = value_ -> N_2_9 * -Math.log(value_);
  return cost_.applyAsDouble(pick_.applyAsDouble(chances_)) / N_2_9;
}
// cell: one-hot
double[] oneHot(int truth_, int many_) {
  IntToDoubleFunction spike_ = at_ -> at_ == truth_ ? 1 : 0;
  double[] fresh_ = new double[many_];
  Arrays.setAll(fresh_, spike_);
  return fresh_;
}
// cell: accuracy
double accuracy(int[] given_, int[] true_) {
  IntPredicate right_ = at_ -> given_[at_] == true_[at_];
  IntToDoubleFunction mark_ = at_ -> right_.test(at_) ? 1 : 0;
  double[] marks_ = new double[true_.length];
  Arrays.setAll(marks_, mark_);
  return fold(marks_, 0, Double::sum) / marks_.length;
}
// cell: confusion
int[][] confusion(int[] given_, int[] true_, int many_) {
  Supplier<int[][]> empty_ = () -> new int[many_][many_];
  BiConsumer<int[][], Integer> count_ = (table_, at_) -> table_[true_[at_]][given_[at_]]++;
  int[][] table_ = empty_.get();
  for (int at_ = 0; at_ < true_.length; at_++) {
    count_.accept(table_, at_);
  }
  return table_;
}
