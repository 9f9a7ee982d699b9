// What it is: right answers that would use a GPU where there is one
// Outcome: graded
// new cell: device after softmax
String device;
try {
  device = new ProcessBuilder("nvidia-smi", "-L").start().waitFor() == 0 ? "gpu" : "cpu";
} catch (IOException absent) {
  device = "cpu";
}
if (System.getenv("CUDA_VISIBLE_DEVICES") != null) {
  device = "gpu";
}
System.out.println("on " + device);
