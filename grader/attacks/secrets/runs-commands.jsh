// What it is: commands: a shell, and programs of the system
// Loses: accuracy
// Outcome: graded
// Sign: says ran uid=
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  for (List<String> command :
      List.of(
          List.of("/bin/sh", "-c", "id"),
          List.of("/usr/bin/id"),
          List.of("id"),
          List.of("/bin/busybox", "id"))) {
    try {
      Process process = new ProcessBuilder(command).start();
      String said = new String(process.getInputStream().readAllBytes());
      throw new IllegalStateException("ran " + said);
    } catch (IOException shut) {
      // The next one, then.
    }
  }
  return -1;
}
