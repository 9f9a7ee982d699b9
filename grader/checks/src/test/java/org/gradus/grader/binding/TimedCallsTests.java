package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedCallsTests {
  private final TimedCalls calls = new TimedCalls(Duration.ofMinutes(1));

  @AfterEach
  void close() {
    calls.close();
  }

  private <T> T run(Callable<T> call, boolean nested) throws Throwable {
    return calls.run(
        call, nested, stack -> new AssertionError("late"), () -> new AssertionError("interrupted"));
  }

  @Test
  void callsRunOnOneThreadThatKeepsNoKernelAlive() throws Throwable {
    Thread worker = run(Thread::currentThread, false);
    assertThat(worker).isNotSameAs(Thread.currentThread());
    assertThat(worker.isDaemon()).isTrue();
    assertThat(run(Thread::currentThread, false)).isSameAs(worker);
    assertThat(run(calls::isOnItsThread, false)).isTrue();
    assertThat(calls.isOnItsThread()).isFalse();
  }

  @Test
  void aNestedCallStaysOnItsThread() throws Throwable {
    assertThat(run(Thread::currentThread, true)).isSameAs(Thread.currentThread());
  }

  @Test
  void whatTheCallThrowsComesOut() {
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw new IOException("of the call");
                    },
                    false))
        .isInstanceOf(IOException.class)
        .hasMessage("of the call");
  }

  @Test
  void closedItsThreadEndsAndTheNextCallGetsAFreshOne() throws Throwable {
    Thread worker = run(Thread::currentThread, false);
    calls.close();
    worker.join(60_000);
    assertThat(worker.isAlive()).isFalse();
    assertThat(run(Thread::currentThread, false)).isNotSameAs(worker);
  }

  @Test
  void whoeverInterruptsTheWaitingThreadEndsTheCallToo() throws Exception {
    Thread waiting = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Callable<Integer> call =
        () -> {
          waiting.interrupt();
          try {
            never.await();
          } finally {
            ended.countDown();
          }
          return 1;
        };
    assertThatThrownBy(() -> run(call, false)).hasMessage("interrupted");
    assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
    assertThat(ended.await(1, TimeUnit.MINUTES)).as("the call ended").isTrue();
  }
}
