package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pipe holds 64 KiB: who prints more waits until somebody reads. */
@Timeout(60)
class EmptyingTests {

  private static final int MANY = 300_000;

  /** Quiet for a while, then it prints much. */
  private static Process printer() throws IOException {
    String[] command = {"sh", "-c", "sleep 0.3; head -c " + MANY + " /dev/zero >&2"};
    return new ProcessBuilder(command).start();
  }

  @Test
  void whoPrintsMuchIsNotHeldUp() throws Exception {
    Process process = printer();
    Printed printed = new Printed(process.getErrorStream(), 2 * MANY);
    Emptying emptying = Emptying.start(printed);
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(printed.take()).hasSize(MANY);
    } finally {
      emptying.stop();
      process.destroyForcibly();
    }
  }

  @Test
  void nothingIsReadOnceItIsStopped() throws Exception {
    Process process = printer();
    Printed printed = new Printed(process.getErrorStream(), 2 * MANY);
    Emptying.start(printed).stop();
    try {
      assertThat(process.waitFor(2, TimeUnit.SECONDS)).as("it waits for a reader").isFalse();
      assertThat(printed.tail()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }
}
