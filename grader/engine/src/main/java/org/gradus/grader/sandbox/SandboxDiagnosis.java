package org.gradus.grader.sandbox;

import java.time.Duration;
import org.gradus.doctor.Diagnosis;
import org.gradus.doctor.Finding;

/** Can this machine grade? Starts a JVM in the sandbox and says how long that took. */
public final class SandboxDiagnosis implements Diagnosis {

  @Override
  public String subject() {
    return "sandbox";
  }

  @Override
  public int order() {
    return 70;
  }

  /** Never worse than a note: lessons run without it, and grading refuses by itself. */
  @Override
  public Finding examine() {
    try {
      Sandbox sandbox = Bubblewrap.find();
      long before = System.nanoTime();
      StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain()).close();
      return Finding.ok(
          "%s, starts in %d ms"
              .formatted(
                  sandbox.description(), Duration.ofNanos(System.nanoTime() - before).toMillis()));
    } catch (SandboxException e) {
      return Finding.note(e.problem(), e.remedy());
    }
  }
}
