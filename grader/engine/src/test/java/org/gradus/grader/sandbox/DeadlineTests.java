package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class DeadlineTests {

  private static final Duration LIMIT = Duration.ofMillis(200);

  /** Milliseconds until it rang. */
  private static long ringsAfter(LongSupplier waiting) throws InterruptedException {
    CountDownLatch rang = new CountDownLatch(1);
    long before = System.nanoTime();
    Deadline deadline = Deadline.start(LIMIT, waiting, rang::countDown);
    assertThat(rang.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline.stop()).isFalse();
    assertThat(deadline.spent()).isGreaterThanOrEqualTo(LIMIT);
    return Duration.ofNanos(System.nanoTime() - before).toMillis();
  }

  @Test
  void whoeverHasAProcessorOrSleepsIsRungAtTheLimit() throws InterruptedException {
    assertThat(ringsAfter(() -> 0)).isGreaterThanOrEqualTo(200L);
  }

  /** Half of the time somebody else had the processor. */
  @Test
  void waitingForAProcessorDoesNotCount() throws InterruptedException {
    assertThat(ringsAfter(() -> System.nanoTime() / 2)).isGreaterThanOrEqualTo(370L);
  }

  @Test
  void howeverMuchItWaitsThereIsAnEnd() throws InterruptedException {
    assertThat(ringsAfter(() -> 50 * System.nanoTime())).isGreaterThanOrEqualTo(700L);
  }

  @Test
  void whatIsDoneInTimeIsCharged() throws InterruptedException {
    Duration far = Duration.ofMinutes(5);
    Deadline deadline = Deadline.start(far, () -> 0, () -> {});
    Thread.sleep(5);
    assertThat(deadline.stop()).isTrue();
    assertThat(deadline.spent()).isBetween(Duration.ofMillis(5), far.dividedBy(2));
  }
}
