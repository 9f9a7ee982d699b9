package org.gradus.course.speed;

import java.util.List;

/**
 * What one run of the benchmark found.
 *
 * @param date of the run, {@code 2026-11-21}
 * @param what was changed since the run before, in a few words
 * @param submissions how many were graded
 * @param families of how many ways to solve the exercise
 * @param seed of names, numbers and order
 * @param seconds wall time from the start of the process to its end
 * @param aSecond submissions a second
 * @param processorSeconds of the grader's processes; those of students' JVMs that were killed are
 *     in the next figure alone
 * @param machineSeconds processor seconds of the whole machine meanwhile
 * @param load of the machine in the minute before
 * @param machine processor, cores, system
 * @param versions of JDK and sandbox
 * @param profile of another run, with the flight recorder on; empty when there was none
 */
record Measurement(
    String date,
    String what,
    int submissions,
    int families,
    long seed,
    double seconds,
    double aSecond,
    double processorSeconds,
    double machineSeconds,
    double load,
    String machine,
    String versions,
    List<Profile.Line> profile) {

  /** How much else may go on for the seconds to count. */
  private static final double QUIET = 0.5;

  Measurement {
    profile = List.copyOf(profile);
  }

  /** Whether the machine had nothing else to do. */
  boolean quiet() {
    return load <= QUIET;
  }
}
