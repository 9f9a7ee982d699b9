// What it is: a walk back that leaves the gradients of the walk before
// Loses: backward.beginsAtZero
// Says: set them to 0 first
// Outcome: graded
// cell: backward
void backward(List<Value> order) {
  order.get(order.size() - 1).gradient = 1;
  for (int n = order.size() - 1; n >= 0; n--) {
    Value v = order.get(n);
    for (int i = 0; i < v.inputs.size(); i++) {
      v.inputs.get(i).gradient += v.slopes[i] * v.gradient;
    }
  }
}
