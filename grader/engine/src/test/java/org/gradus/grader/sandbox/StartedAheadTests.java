package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The next student's JVM, started before anybody asks for it. */
class StartedAheadTests {
  private static final Limits OTHER = Limits.plain().withRestarts(1);

  private final Counting counting = new Counting();
  private final StartedAhead ahead = (StartedAhead) StartedAhead.of(counting);

  /** Starts a process that waits, and counts; on request it fails. */
  private static final class Counting implements Sandbox {
    private final List<Process> started = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore starts = new Semaphore(0);
    private volatile boolean broken;

    @Override
    public Process start(StudentClasspath classpath, Limits limits) throws SandboxException {
      try {
        if (broken) {
          throw new SandboxException("It is broken.", "Mend it.");
        }
        Process process = new ProcessBuilder("cat").start();
        started.add(process);
        return process;
      } catch (IOException e) {
        throw new SandboxException("There is no cat.", "Install it.");
      } finally {
        starts.release();
      }
    }

    void await(int number) throws InterruptedException {
      assertThat(starts.tryAcquire(number, 30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public boolean sharesNothing() {
      return true;
    }

    @Override
    public String description() {
      return "cat";
    }
  }

  @AfterEach
  void endAll() {
    ahead.close();
    counting.started.forEach(Process::destroyForcibly);
  }

  private Process start(Limits limits) throws SandboxException {
    return ahead.start(StudentClasspath.PLAIN, limits);
  }

  @Test
  void theNextOneIsThereBeforeItIsAskedFor() throws Exception {
    Process first = start(Limits.plain());
    counting.await(2);
    assertThat(counting.started).hasSize(2).startsWith(first);
    Process second = start(Limits.plain());
    assertThat(second).isSameAs(counting.started.get(1)).isNotSameAs(first);
  }

  @Test
  void noneIsUsedTwice() throws Exception {
    assertThat(List.of(start(OTHER), start(OTHER), start(OTHER), start(OTHER)))
        .doesNotHaveDuplicates();
  }

  @Test
  void otherLimitsGetAnotherOne() throws Exception {
    start(Limits.plain());
    counting.await(2);
    Process unused = counting.started.get(1);
    assertThat(start(OTHER)).isNotSameAs(unused);
    assertThat(unused.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void oneThatEndedMeanwhileIsReplaced() throws Exception {
    start(Limits.plain());
    counting.await(2);
    Process gone = counting.started.get(1);
    gone.destroyForcibly().waitFor();
    assertThat(start(Limits.plain())).isNotSameAs(gone).matches(Process::isAlive);
  }

  @Test
  void aFailureAheadIsToldWhenOneIsNeeded() throws Exception {
    start(Limits.plain());
    counting.await(2);
    counting.broken = true;
    start(Limits.plain());
    counting.await(1);
    assertThatThrownBy(() -> start(Limits.plain()))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("It is broken.");
    counting.broken = false;
    assertThat(start(Limits.plain())).matches(Process::isAlive);
  }

  @Test
  void closingEndsTheOneThatNobodyUsed() throws Exception {
    start(Limits.plain());
    counting.await(2);
    ahead.close();
    assertThat(counting.started.get(1).waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(counting.started.get(0)).matches(Process::isAlive);
  }

  /** The one that waits would take from the one that runs, or be at the mercy of its code. */
  @Test
  void whereLimitsAreSharedOrMissingNothingIsStartedAhead() {
    Sandbox unprotected = new Unprotected();
    assertThat(StartedAhead.of(unprotected)).isSameAs(unprotected);
    Sandbox sharing =
        new Sandbox() {
          @Override
          public Process start(StudentClasspath classpath, Limits limits) {
            throw new AssertionError("Nobody asked for one.");
          }

          @Override
          public String description() {
            return "shared";
          }
        };
    assertThat(StartedAhead.of(sharing)).isSameAs(sharing);
  }

  /** In the real sandbox: each answers, and the one that waited is as good as new. */
  @Test
  void theRealOnesAnswer() throws Exception {
    Sandbox real = RealSandbox.orSkip();
    try (StartedAhead sandbox = new StartedAhead(real)) {
      for (int i = 0; i < 3; i++) {
        try (StudentVm vm = StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain())) {
          assertThat(vm.alive()).isTrue();
          assertThatThrownBy(
                  () ->
                      vm.invoke(
                          Call.toStatic("None", "f", "()V"),
                          Duration.ofSeconds(20),
                          Callbacks.NONE))
              .isInstanceOf(RefusedException.class);
        }
      }
    }
  }
}
