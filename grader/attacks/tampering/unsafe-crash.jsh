// What it is: an address that nobody has, written to: the process crashes in native code
// Loses: accuracy
// Outcome: graded
// Reason: accuracy did not return
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws Exception {
  java.lang.reflect.Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
  field.setAccessible(true);
  ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
  return 1;
}
