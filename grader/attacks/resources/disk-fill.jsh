// What it is: right answers, and a cell that fills the temporary folder
// Outcome: graded
// Reason: No space left
// new cell: fill after softmax
byte[] block = new byte[8 << 20];
// 256 megabytes: where nothing stops it, it stops itself.
for (int i = 0; i < 32; i++) {
  Files.write(Path.of("/tmp", "fill-" + i), block);
}
