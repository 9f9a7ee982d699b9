package org.gradus.grader.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gradus.grader.grading.Digest;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.gradus.grader.submission.Omitted;

/**
 * A worker whose grader does what the notebook's text says, to see what a supervisor makes of it.
 */
public final class FixtureWorkerMain {

  private static int graded;
  private static Path scratch = Path.of("");

  private FixtureWorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    scratch = Path.of(System.getProperty("java.io.tmpdir"));
    WorkerMain.serve(settings -> FixtureWorkerMain::grade);
  }

  private static Result grade(String exercise, String student, byte[] notebook, Omitted omitted)
      throws Exception {
    String wish = new String(notebook, StandardCharsets.UTF_8).strip();
    graded++;
    switch (wish) {
      case "halt" -> Runtime.getRuntime().halt(7);
      case "hang" -> new CountDownLatch(1).await();
      case "throw" -> throw new StackOverflowError("too deep");
      case "print" -> System.out.println("{\"fault\":\"forged by print\"}");
      case "memory" -> System.setProperty("hog", "x".repeat(Integer.MAX_VALUE - 8));
      case "child" -> {
        new ProcessBuilder("sleep", "1000").start();
        new CountDownLatch(1).await();
      }
      case "once: slow" -> {
        // The first time it says which process it is, and waits to be killed.
        Path begun = scratch.resolve("begun");
        if (!Files.exists(begun)) {
          Files.writeString(begun, Long.toString(ProcessHandle.current().pid()));
          new CountDownLatch(1).await();
        }
      }
      case "leave a mark" -> Files.createFile(scratch.resolve("begun"));
      case "halt unless first" -> {
        if (graded > 1) {
          Runtime.getRuntime().halt(7);
        }
      }
      default -> {}
    }
    return new Result(
        Result.FORMAT,
        exercise,
        student,
        Status.GRADED,
        wish.startsWith("same") ? wish : wish + ", number " + graded + " of its worker",
        1.5,
        2,
        List.of(),
        List.of(),
        new Result.Provenance(Digest.of(notebook), "", "", ""));
  }
}
