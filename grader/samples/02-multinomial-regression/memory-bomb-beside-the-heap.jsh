// What it is: a memory bomb in a cell, of memory that the heap's limit does not count
// Outcome: graded
// Reason: OutOfMemoryError
// new cell: beside-the-heap after start
List<java.nio.ByteBuffer> all = new ArrayList<>();
for (int size = 1 << 15; ; size *= 64) {
  all.add(java.nio.ByteBuffer.allocateDirect(size));
}
