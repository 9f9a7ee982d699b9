package org.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.RefusedException;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentException;
import org.gradus.grader.sandbox.Unprotected;
import org.gradus.grader.sandbox.VmLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that means harm: it ends within its limits, reaches nothing, and the next cell runs. */
@Tag("long")
class HostileCodeTests {

  private static final Limits SHORT =
      Limits.plain()
          .withTimes(Duration.ofMillis(1500), Duration.ofSeconds(4), Duration.ofSeconds(40));

  private static final List<String> IMPORTS =
      List.of("java.util.*", "java.io.*", "java.nio.file.*", "java.net.*");

  private static Sandbox sandbox;

  private Submission submission;

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
  }

  @BeforeEach
  void open() {
    submission = Submission.open(sandbox, StudentClasspath.PLAIN, SHORT, IMPORTS);
  }

  @AfterEach
  void theNextCellRuns() throws Exception {
    assertThat(submission.run(99, "System.out.print(6 * 7);").printed()).isEqualTo("42");
    submission.close();
  }

  @Test
  void readsNoFileOfThisMachine(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "canary-41");
    for (String file : List.of("/etc/passwd", secret.toString(), "/root", "/home", "/var/log")) {
      CellRun run = run("System.out.println(new File(\"" + file + "\").exists());");
      assertThat(run.printed()).as(file).isEqualTo("false\n");
    }
    assertThat(run("Files.readString(Path.of(\"/etc/passwd\"));").problem())
        .startsWith("java.nio.file.NoSuchFileException");
    // The control: without a sandbox the same cell reads it.
    try (Submission open =
        Submission.open(new Unprotected(), StudentClasspath.PLAIN, SHORT, IMPORTS)) {
      assertThat(open.run(1, "System.out.print(Files.readString(Path.of(\"" + secret + "\")));"))
          .isEqualTo(CellRun.ran(1, "canary-41"));
    }
  }

  @Test
  void reachesNoNetwork() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String cell =
          "new Socket(\"127.0.0.1\", %d).close(); System.out.print(\"reached\");"
              .formatted(server.getLocalPort());
      assertThat(run(cell).problem()).startsWith("java.net.");
      try (Submission open =
          Submission.open(new Unprotected(), StudentClasspath.PLAIN, SHORT, IMPORTS)) {
        assertThat(open.run(1, cell).printed()).isEqualTo("reached");
      }
    }
  }

  @Test
  void seesNoSecretInItsEnvironmentNorAnotherProcess() throws Exception {
    CellRun run =
        run(
            """
            System.out.println(System.getenv().keySet().stream().sorted().toList());
            System.out.println(ProcessHandle.allProcesses().count() <= 3);
            """);
    assertThat(run.printed()).contains("LANG").doesNotContain("HOME").endsWith("true\n");
    assertThat(
            run("Runtime.getRuntime().exec(new String[] {\"/bin/sh\", \"-c\", \"id\"});").problem())
        .contains("Cannot run program");
  }

  @Test
  void writesNowhereButInItsOwnSmallFolder() throws Exception {
    for (String folder : List.of("/", "/dev", "/dev/shm", "/jdk", "/usr/lib", "/proc")) {
      assertThat(run("Files.write(Path.of(\"" + folder + "\", \"x\"), new byte[10]);").outcome())
          .as(folder)
          .isEqualTo(CellRun.Outcome.THREW);
    }
    CellRun fill =
        run(
            """
            byte[] block = new byte[1 << 20];
            long megabytes = 0;
            try {
              for (int file = 0; file < 4; file++) {
                try (var out = new FileOutputStream("/tmp/" + file)) {
                  for (int i = 0; i < 60; i++, megabytes++) { out.write(block); }
                }
              }
            } catch (IOException e) { }
            System.out.print(megabytes < 70 ? "bounded" : "" + megabytes);
            """);
    assertThat(fill.printed()).isEqualTo("bounded");
  }

  @Tag("one-jdk")
  @Test
  void aThreadBombEnds() throws Exception {
    CellRun run =
        run(
            """
            while (true) {
              new Thread(() -> { while (true) { } }).start();
            }
            """);
    // Whichever limit it meets first.
    assertThat(run.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(run.problem())
        .matches("The code (started more threads than it may|ran longer than .* stopped)\\.");
  }

  @Test
  void aJvmWithoutAThreadLeftIsNotAskedAgain() throws Exception {
    CellRun run =
        run(
            """
            while (true) {
              var each = new Thread(() -> { try { Thread.sleep(60_000); } catch (Exception e) { } });
              each.setDaemon(true);
              each.start();
            }
            """);
    assertThat(run.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(run.problem()).isEqualTo("The code started more threads than it may.");
    assertThat(run("System.out.print(Thread.activeCount() < 10);").printed()).isEqualTo("true");
    assertThat(submission.starts()).isEqualTo(2);
  }

  @Test
  void memoryBombsEnd() throws Exception {
    CellRun heap =
        run("var all = new ArrayList<byte[]>();\nwhile (true) { all.add(new byte[1 << 20]); }");
    assertThat(heap.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(heap.problem()).isEqualTo("The code ran out of memory.");
    CellRun direct =
        run(
            "var kept = new ArrayList<java.nio.ByteBuffer>();\n"
                + "while (true) { kept.add(java.nio.ByteBuffer.allocateDirect(1 << 24)); }");
    assertThat(direct.outcome()).isNotEqualTo(CellRun.Outcome.RAN);
    assertThat(run("int f(int x) { return f(x + 1) + 1; }\nf(0);").problem())
        .contains("StackOverflowError");
  }

  @Test
  void aFloodOfTextIsCut() throws Exception {
    CellRun run =
        run("String line = \"x\".repeat(1000);\nwhile (true) { System.out.println(line); }");
    assertThat(run.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(run.printed()).contains("bytes more, which were not kept").hasSizeLessThan(70_000);
  }

  @Test
  void forgedFramesAreRefused() throws Exception {
    run(
        """
        void forge(byte... bytes) throws Exception {
          for (File each : new File("/proc/self/fd").listFiles()) {
            String target;
            try {
              target = Files.readSymbolicLink(each.toPath()).toString();
            } catch (IOException gone) {
              continue;
            }
            if (target.startsWith("pipe:") && !each.getName().matches("[12]")) {
              try (var out = new FileOutputStream(each)) {
                out.write(bytes);
              } catch (IOException readOnly) { }
            }
          }
        }
        """);
    run(
        "class Adapter { static double mark(double[] hex) throws Exception {"
            + " byte[] b = new byte[hex.length]; for (int i = 0; i < b.length; i++) b[i] = (byte) hex[i];"
            + " forge(b); return 0.25; } static double honest() { return 0.5; } }");
    // Noise; a reply to another question; one that is longer than its length says; one with
    // text that is not UTF-8; an endless one.
    List<double[]> forgeries =
        List.of(
            new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
            new double[] {0, 0, 0, 11, 17, 0, 0, 0, 99, 12, 0, 0, 0, 1, 0, 0},
            new double[] {0, 0, 0, 11, 17, 0, 0, 0, 4, 12, 0, 0, 0, 1, 1, 1},
            new double[] {0, 0, 0, 17, 17, 0, 0, 0, 9, 12, 0, 0, 0, 1, 9, 0, 0, 0, 2, -64, -128},
            new double[] {127, 127, 127, 127});
    for (double[] forgery : forgeries) {
      assertThatThrownBy(() -> call("mark", "([D)D", forgery))
          .isInstanceOfSatisfying(
              VmLostException.class,
              e -> assertThat(e.reason()).isEqualTo(VmLostException.Reason.PROTOCOL));
      assertThat(call("honest", "()D")).isEqualTo(0.5);
    }
  }

  @Test
  void repliesThatCannotBeSentAreRefusedAndTheJvmGoesOn() throws Exception {
    run(
        """
        class Adapter {
          static double[] huge() { return new double[4_000_000]; }
          static List<Object> deep() {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < 1000; i++) { list = new ArrayList<>(List.of(list)); }
            return list;
          }
          static String half() { return "\\ud83d"; }
          static int one() { return 1; }
        }
        """);
    for (String method :
        List.of("huge()[D", "deep()Ljava/util/List;", "half()Ljava/lang/String;")) {
      int open = method.indexOf('(');
      assertThatThrownBy(() -> call(method.substring(0, open), method.substring(open)))
          .isInstanceOf(RefusedException.class)
          .message()
          .endsWith(".");
    }
    assertThat(call("one", "()I")).isEqualTo(1);
    assertThat(submission.starts()).isEqualTo(1);
  }

  @Test
  void hostileExceptionsAreOnlyText() throws Exception {
    run(
        """
        class Nasty extends RuntimeException {
          public String getMessage() { throw new RuntimeException("inner"); }
          public Throwable getCause() { return this; }
          public StackTraceElement[] getStackTrace() { throw new Error(); }
          public String toString() { throw new Error(); }
        }
        class Adapter {
          static int nasty() { throw new Nasty(); }
          static int wordy() { throw new IllegalStateException("x\\ud83d".repeat(1_000_000)); }
        }
        """);
    assertThatThrownBy(() -> call("nasty", "()I"))
        .isInstanceOf(StudentException.class)
        .hasMessageContaining("could not be read");
    assertThatThrownBy(() -> call("wordy", "()I"))
        .isInstanceOf(StudentException.class)
        .message()
        .hasSizeLessThan(10_000);
  }

  /** Memory that neither the heap's nor the direct memory's limit counts. */
  @Test
  void nativeMemoryIsBoundedByTheGroup() throws Exception {
    assumeTrue(
        sandbox.description().contains("memory group"), "No control group can be made here.");
    CellRun run =
        run(
            """
            var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            var unsafe = (sun.misc.Unsafe) field.get(null);
            for (int i = 1; i <= 40; i++) {
              System.out.println(i * 32);
              unsafe.setMemory(unsafe.allocateMemory(32 << 20), 32 << 20, (byte) 1);
            }
            """);
    assertThat(run.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(run.problem()).isEqualTo("The code ran out of memory.");
    assertThat(mostPrinted(run))
        .as("megabytes asked for, of 768 in the group and 1280 without it")
        .isBetween(500, 800);
  }

  /** Newer JDKs warn of Unsafe between the numbers. */
  private static int mostPrinted(CellRun run) {
    return run.printed()
        .lines()
        .filter(line -> line.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private CellRun run(String source) throws SandboxException {
    return submission.run(1, source);
  }

  private Object call(String method, String descriptor, Object... arguments)
      throws CallException, SandboxException {
    return java.util.Objects.requireNonNull(
        submission.invoke(
            Call.toStatic(
                submission.classNamed("Adapter").orElseThrow(), method, descriptor, arguments)));
  }
}
