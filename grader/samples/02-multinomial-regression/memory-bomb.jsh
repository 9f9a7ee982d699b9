// What it is: a memory bomb, on the heap and beside it
// Loses: confusion
// Outcome: graded
// Reason: out of memory
// new cell: beside-the-heap after start
List<java.nio.ByteBuffer> kept = new ArrayList<>();
while (true) {
  kept.add(java.nio.ByteBuffer.allocateDirect(1 << 24));
}

// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  List<int[][]> all = new ArrayList<>();
  while (true) {
    all.add(new int[8][1 << 20]);
  }
}
