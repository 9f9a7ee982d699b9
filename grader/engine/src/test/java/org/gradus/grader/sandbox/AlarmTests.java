package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTests {

  /** The kill of a slow JVM takes a while; its end is heard of before the kill has returned. */
  @Test
  void oneThatIsRingingCannotBeStoppedAnyMore() throws InterruptedException {
    CountDownLatch rings = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Alarm alarm =
        Watch.after(
            Duration.ofMillis(1),
            () -> {
              rings.countDown();
              awaitQuietly(done);
            });
    rings.await();
    assertThat(alarm.stop()).isFalse();
    done.countDown();
    assertThat(alarm.stop()).isFalse();
  }

  @Test
  void oneThatIsStoppedNeverRings() {
    AtomicInteger rung = new AtomicInteger();
    Alarm alarm = new Alarm(rung::incrementAndGet);
    assertThat(alarm.stop()).isTrue();
    assertThat(alarm.stop()).isTrue();
    alarm.run();
    assertThat(rung).hasValue(0);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
