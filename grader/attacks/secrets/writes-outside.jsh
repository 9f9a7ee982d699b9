// What it is: right answers, and a file written where it does not belong
// Outcome: graded
// Sign: file written
// Control: no sandbox
// new cell: writes after softmax
for (String folder : List.of("@OUTSIDE@", "/proc/self/root@OUTSIDE@", "/proc/1/cwd@OUTSIDE@")) {
  try {
    Files.writeString(Path.of(folder, "written"), "by a student");
  } catch (IOException shut) {
    // The next one, then.
  }
}
