// What it is: right answers, and a process that is to outlive the grader
// Outcome: graded
// Sign: process @MARKER@-orphan
// Control: no sandbox
// new cell: orphan after softmax
class Orphan {
  /** Ends by itself after a minute, wherever it runs. */
  static final String PROGRAM =
      "class Wait { public static void main(String[] a) throws Exception { Thread.sleep(60_000); } }";

  static void start() throws IOException {
    Path program = Files.writeString(Files.createTempDirectory("o").resolve("Wait.java"), PROGRAM);
    String java = System.getProperty("java.home") + "/bin/java";
    try {
      // With a shell between, the child's parent ends at once, and nobody knows whose it was.
      new ProcessBuilder("/bin/sh", "-c", java + " " + program + " @MARKER@-orphan &").start();
    } catch (IOException noShell) {
      new ProcessBuilder(java, program.toString(), "@MARKER@-orphan").start();
    }
  }
}

Orphan.start();
