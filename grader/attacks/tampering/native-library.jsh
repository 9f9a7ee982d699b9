// What it is: native libraries: the system's, and a copy of one in a folder of its own
// Loses: accuracy
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  try {
    Path zip = Path.of(System.getProperty("java.home"), "lib", "libzip.so");
    Path copy = Files.copy(zip, Files.createTempDirectory("n").resolve("libown.so"));
    System.load(copy.toString());
  } catch (IOException | LinkageError shut) {
    // The next one, then.
  }
  try {
    System.loadLibrary("jdwp");
  } catch (LinkageError shut) {
    // Neither.
  }
  return -1;
}
