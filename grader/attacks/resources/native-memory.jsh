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
    unsafe.setMemory(unsafe.allocateMemory(piece), piece, (byte) 1);
  }
  return -1;
}
