// What it is: right answers that take the way through a temporary file
// Outcome: graded
// cell: one-hot
double[] oneHot(int label, int classes) throws IOException {
  Path file = Files.createTempFile("labels", ".txt");
  try {
    double[] y = new double[classes];
    y[label] = 1;
    Files.write(file, Arrays.stream(y).mapToObj(Double::toString).toList());
    return Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
  } finally {
    Files.delete(file);
  }
}
