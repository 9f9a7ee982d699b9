// What it is: an order that lists a value as often as it is used
// Loses: topologicalOrder.eachOnce
// Says: stands in the order once
// Outcome: graded
// cell: order
List<Value> topologicalOrder(Value last) {
  List<Value> order = new ArrayList<>();
  for (Value input : last.inputs) {
    order.addAll(topologicalOrder(input));
  }
  order.add(last);
  return order;
}
