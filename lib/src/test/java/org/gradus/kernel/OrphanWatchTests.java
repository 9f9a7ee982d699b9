package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** On a process of the test's own. */
class OrphanWatchTests {

  @Test
  void actsWhenTheNamedProcessEnds() throws Exception {
    Process parent = sleeper();
    try {
      CountDownLatch gone = new CountDownLatch(1);
      OrphanWatch.start(Map.of("JPY_PARENT_PID", Long.toString(parent.pid())), gone::countDown);
      assertThat(gone.await(300, TimeUnit.MILLISECONDS)).isFalse();
      parent.destroyForcibly();
      assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void doesNothingWithoutAParent() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    OrphanWatch.start(Map.of(), gone::countDown);
    OrphanWatch.start(Map.of("JPY_PARENT_PID", "none"), gone::countDown);
    assertThat(gone.await(300, TimeUnit.MILLISECONDS)).isFalse();
  }

  /** Java that waits for its input, which never comes. */
  private static Process sleeper() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "jshell");
    return new ProcessBuilder(java.toString()).start();
  }
}
