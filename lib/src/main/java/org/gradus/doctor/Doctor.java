package org.gradus.doctor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Looks at everything that the course needs, and says what to do about what is missing. */
public final class Doctor {
  private Doctor() {}

  /** Asks every {@link Diagnosis} on the class path. Takes a few seconds: it loads the engine. */
  public static Report examine() {
    // The class loader of this class, not the thread's: in a notebook they differ.
    return examine(
        ServiceLoader.load(Diagnosis.class, Doctor.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  static Report examine(List<Diagnosis> diagnoses) {
    return new Report(
        diagnoses.stream()
            .sorted(Comparator.comparingInt(Diagnosis::order).thenComparing(Diagnosis::subject))
            .map(diagnosis -> new Report.Line(diagnosis.subject(), look(diagnosis)))
            .toList());
  }

  private static Finding look(Diagnosis diagnosis) {
    try {
      return diagnosis.examine();
    } catch (Exception | LinkageError e) {
      return Finding.broken(
          "could not be examined: " + e,
          "Run make setup again; if that does not help, report this line.");
    }
  }

  /** The command line: prints the report; the exit code is 1 when something is broken. */
  public static void main(String[] arguments) {
    Report report = examine();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report.text());
    System.exit(report.healthy() ? 0 : 1);
  }
}
