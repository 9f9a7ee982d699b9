// What it is: a method that takes and returns float[]
// Loses: softmax
// Outcome: graded
// cell: softmax
float[] softmax(float[] z) {
  float[] p = new float[z.length];
  float sum = 0;
  for (int k = 0; k < z.length; k++) {
    p[k] = (float) Math.exp(z[k]);
    sum += p[k];
  }
  for (int k = 0; k < z.length; k++) {
    p[k] /= sum;
  }
  return p;
}
