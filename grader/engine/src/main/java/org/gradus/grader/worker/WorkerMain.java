package org.gradus.grader.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gradus.grader.grading.Grading;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StartedAhead;

/**
 * The main of a worker: a trusted, warm JVM that holds tests and compiler. It does what its
 * standard input says and answers on its standard output, which nothing else may reach; it logs to
 * its error stream.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Takes no arguments: whatever it must know comes over its input, where no other user sees it.
   */
  public static void main(String[] arguments) throws Exception {
    TestCatalog tests = TestCatalog.find(WorkerMain.class.getClassLoader());
    serve(settings -> grading(settings, tests));
  }

  static Grader grading(Settings settings, TestCatalog tests) throws SandboxException {
    Grading grading =
        new Grading(
            StartedAhead.of(settings.protection().open()),
            settings.limits(),
            tests,
            settings.secret(),
            settings.handOuts());
    return grading::grade;
  }

  static void serve(WorkerLoop.Factory factory) throws Exception {
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    // A test that prints would else speak in the worker's name.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Runtime.getRuntime().addShutdownHook(new Thread(WorkerMain::endStudents, "end"));
    new WorkerLoop(new FileInputStream(FileDescriptor.in), answers)
        .run(factory, () -> System.exit(0));
    System.exit(0);
  }

  /** Without a sandbox nothing else ends them. */
  private static void endStudents() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
