package org.gradus.grader.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a reader with inputs that were good once and were then damaged, for two seconds or for
 * {@code -Dgradus.fuzz.minutes=10}. A finding is an input that makes it throw, that it reads for
 * longer than {@link #LONGEST}, or that makes it take more memory than it may; the message has the
 * input and the seed, and {@code -Dgradus.fuzz.seed} brings the same inputs back.
 */
public final class Fuzzer {

  /** Generous: others compute on the machine too. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int SHOWN = 4_000;

  /** Reads one input. */
  @FunctionalInterface
  public interface Target {
    /** Whatever it throws is a finding; what the reader may throw is for the target to catch. */
    void read(byte[] input) throws Exception;
  }

  private final Target target;
  private final long memory;
  private final long seed = Long.getLong("gradus.fuzz.seed", System.nanoTime());
  private volatile byte[] current = new byte[0];
  private long inputs;

  private Fuzzer(Target target, long memory) {
    this.target = target;
    this.memory = memory;
  }

  /**
   * Runs until the time is up or something is found.
   *
   * @param good inputs to begin with
   * @param words that the format knows, put in here and there
   * @param memory bytes that reading one input may take
   * @return how many inputs were read
   */
  public static long run(List<byte[]> good, List<byte[]> words, long memory, Target target) {
    Fuzzer fuzzer = new Fuzzer(target, memory);
    Duration time =
        Duration.ofMillis(
            Math.round(
                60_000 * Double.parseDouble(System.getProperty("gradus.fuzz.minutes", "0.033"))));
    ExecutorService thread = Executors.newSingleThreadExecutor(Fuzzer::daemon);
    try {
      Future<?> work =
          thread.submit(
              () -> {
                fuzzer.takeGood(good);
                fuzzer.work(new Damage(fuzzer.seed, good, words), time);
              });
      fuzzer.watch(work);
      return fuzzer.inputs;
    } finally {
      thread.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(null, task, "fuzzer", 16 << 20);
    thread.setDaemon(true);
    return thread;
  }

  /** What is good must be read; and the classes that it loads are no memory of an input's. */
  private void takeGood(List<byte[]> good) {
    for (byte[] input : good) {
      try {
        target.read(input);
      } catch (Throwable e) {
        throw finding("it is good, and it throws " + e, input, e);
      }
    }
  }

  private void work(Damage damage, Duration time) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      byte[] input = damage.next();
      current = input;
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        target.read(input);
      } catch (Throwable e) {
        throw finding("it throws " + e, input, e);
      }
      long taken = threads.getCurrentThreadAllocatedBytes() - before;
      if (taken > memory) {
        throw finding("it takes " + taken + " bytes of memory", input, null);
      }
      inputs++;
    }
  }

  /** An input that stays the same for too long is one that hangs the reader. */
  private void watch(Future<?> work) {
    while (true) {
      byte[] before = current;
      try {
        work.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        if (before.length > 0 && before == current) {
          throw finding("it does not come to an end", before, e);
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof AssertionError found ? found : new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("The fuzzer was interrupted.", e);
      }
    }
  }

  private AssertionError finding(String what, byte[] input, @Nullable Throwable cause) {
    String hex = HexFormat.of().formatHex(input);
    return new AssertionError(
        "Input %d of seed %d: %s. Its %d bytes: %s"
            .formatted(
                inputs,
                seed,
                what,
                input.length,
                hex.length() > SHOWN ? hex.substring(0, SHOWN) + "…" : hex),
        cause);
  }
}
