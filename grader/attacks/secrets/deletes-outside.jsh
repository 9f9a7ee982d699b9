// What it is: right answers, and files of others deleted, moved and emptied
// Outcome: graded
// Sign: no file victim
// Control: no sandbox
// new cell: deletes after softmax
for (String name : List.of("victim", "results/rival.json")) {
  Path path = Path.of("@OUTSIDE@", name);
  try {
    Files.move(path, path.resolveSibling("moved"), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(path.resolveSibling("moved"));
  } catch (IOException shut) {
    // The next one, then.
  }
}
