// What it is: a memory bomb of native memory, asked of the system and written to
// Loses: accuracy
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  java.lang.reflect.Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
  field.setAccessible(true);
  sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
  long piece = 64L << 20;
  // Two gigabytes: where nothing stops it, it stops itself.
  for (int i = 0; i < 32; i++) {
    long begin = unsafe.allocateMemory(piece);
    // A byte a page is enough to have it, and much faster: the limit of time must not come first.
    for (long at = begin; at < begin + piece; at += 4096) {
      unsafe.putByte(at, (byte) 1);
    }
  }
  return -1;
}
