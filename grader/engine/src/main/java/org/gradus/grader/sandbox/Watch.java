package org.gradus.grader.sandbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock that ends what runs too long, and says when to look at something again. */
final class Watch {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private Watch() {}

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            2,
            task -> {
              Thread thread = new Thread(task, "student watch");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  static Alarm after(Duration time, Runnable action) {
    Alarm alarm = new Alarm(action);
    alarm.isSetBy(CLOCK.schedule(alarm, time.toNanos(), TimeUnit.NANOSECONDS));
    return alarm;
  }

  static Future<?> schedule(Runnable action, long nanos) {
    return CLOCK.schedule(action, nanos, TimeUnit.NANOSECONDS);
  }
}
