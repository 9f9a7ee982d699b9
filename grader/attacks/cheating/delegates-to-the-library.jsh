// What it is: softmax handed over to the course's library, which grading does not have
// Loses: softmax
// Outcome: graded
// Reason: does not exist
// cell: softmax
double[] softmax(double[] z) {
  return org.gradus.nn.Activations.softmax(z);
}
