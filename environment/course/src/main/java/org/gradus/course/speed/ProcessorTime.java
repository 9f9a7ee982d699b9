package org.gradus.course.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor seconds, as Linux counts them: in hundredths.
 *
 * @param children of processes that this one started and that have ended, and of theirs
 * @param machine of everything on the machine
 */
record ProcessorTime(double children, double machine) {

  /** USER_HZ, which is 100 wherever Java runs. */
  private static final double TICKS = 100;

  static ProcessorTime now() throws IOException {
    // After the name in brackets, which may hold anything: state is field 3, cutime 16, cstime 17.
    String own = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = own.substring(own.lastIndexOf(')') + 2).split(" ", -1);
    // user, nice, system; idle and waiting for disks; irq, softirq.
    String[] all = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +", -1);
    double busy = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      busy += Double.parseDouble(all[i]);
    }
    return new ProcessorTime(
        (Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])) / TICKS, busy / TICKS);
  }

  ProcessorTime since(ProcessorTime before) {
    return new ProcessorTime(children - before.children, machine - before.machine);
  }
}
