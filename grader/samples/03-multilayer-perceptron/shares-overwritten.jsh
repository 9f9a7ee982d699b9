// What it is: a walk back that writes over the share that was there before
// Loses: backward.addsUpShares
// Says: adds up 3 + 3 + 1
// Outcome: graded
// cell: backward
void backward(List<Value> order) {
  for (Value v : order) {
    v.gradient = 0;
  }
  order.get(order.size() - 1).gradient = 1;
  for (int n = order.size() - 1; n >= 0; n--) {
    Value v = order.get(n);
    for (int i = 0; i < v.inputs.size(); i++) {
      v.inputs.get(i).gradient = v.slopes[i] * v.gradient;
    }
  }
}
