// What it is: a reader of the command lines and environments of whatever else runs
// Loses: accuracy
// Outcome: graded
// Sign: says took the worker's command
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  File[] processes = new File("/proc").listFiles();
  for (File process : processes == null ? new File[0] : processes) {
    for (String file : List.of("cmdline", "environ")) {
      try {
        String text = Files.readString(process.toPath().resolve(file));
        if (text.contains("WorkerMain") || text.contains("GRADUS_SECRET")) {
          throw new IllegalStateException("took the worker's command");
        }
      } catch (IOException shut) {
        // The next one, then.
      }
    }
  }
  if (System.getenv("GRADUS_SECRET") != null || System.getProperty("gradus.secret") != null) {
    throw new IllegalStateException("took the secret");
  }
  return -1;
}
