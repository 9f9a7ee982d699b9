package org.gradus.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** A stopwatch: wall time, and the processor time of all threads of this process. */
final class Laps {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> processorSeconds = new ArrayList<>();
  private long last = System.nanoTime();
  private long lastProcessor = SYSTEM.getProcessCpuTime();

  /** Ends a lap, and begins the next. */
  void lap() {
    long now = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    seconds.add((now - last) / NANOS);
    processorSeconds.add((processor - lastProcessor) / NANOS);
    last = now;
    lastProcessor = processor;
  }

  /** The laps without so many first ones. */
  List<Double> seconds(int without) {
    return List.copyOf(seconds.subList(without, seconds.size()));
  }

  /** Processor time of the laps without so many first ones. */
  List<Double> processorSeconds(int without) {
    return List.copyOf(processorSeconds.subList(without, processorSeconds.size()));
  }
}
