package org.gradus.grader.sandbox;

import java.time.Duration;

/**
 * How much a submission may take. Times are those of code that has a processor: while a busy
 * machine lets it wait for one, they stand still, up to a multiple of them.
 *
 * @param call the longest that one call from a test may run
 * @param cell the longest that the snippets of one cell may run, together
 * @param submission the longest that the submission's code may run in all, restarts included
 * @param compile the most processor time that the compiler may take for one cell
 * @param restarts how often its JVM is started again after a crash or a time-out
 * @param heap megabytes of heap
 * @param direct megabytes of direct memory
 * @param addressSpace megabytes of address space, which bounds native memory too
 * @param memory megabytes of memory in use, native memory and the temporary folder included, where
 *     control groups can be made
 * @param processes processes and threads
 * @param files open files
 * @param disk megabytes in its temporary folder, and in one file
 * @param cpu seconds of processor time of one JVM
 * @param printed bytes kept of what one cell prints
 */
public record Limits(
    Duration call,
    Duration cell,
    Duration submission,
    Duration compile,
    int restarts,
    int heap,
    int direct,
    int addressSpace,
    int memory,
    int processes,
    int files,
    int disk,
    int cpu,
    int printed) {

  /** For exercises that need the JDK alone. */
  public static Limits plain() {
    return new Limits(
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        12,
        256,
        128,
        1_800,
        768,
        200,
        256,
        64,
        60,
        64 << 10);
  }

  /** For exercises that train with DJL, whose native library maps much more than it uses. */
  public static Limits djl() {
    return new Limits(
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        Duration.ofSeconds(120),
        Duration.ofSeconds(10),
        12,
        512,
        512,
        4_096,
        3_072,
        200,
        256,
        64,
        300,
        64 << 10);
  }

  /** The same with other times. */
  public Limits withTimes(Duration newCall, Duration newCell, Duration newSubmission) {
    return new Limits(
        newCall,
        newCell,
        newSubmission,
        compile,
        restarts,
        heap,
        direct,
        addressSpace,
        memory,
        processes,
        files,
        disk,
        cpu,
        printed);
  }

  /** The same with another number of restarts. */
  public Limits withRestarts(int newRestarts) {
    return new Limits(
        call,
        cell,
        submission,
        compile,
        newRestarts,
        heap,
        direct,
        addressSpace,
        memory,
        processes,
        files,
        disk,
        cpu,
        printed);
  }

  /** The same with another time for the compiler. */
  public Limits withCompile(Duration newCompile) {
    return new Limits(
        call,
        cell,
        submission,
        newCompile,
        restarts,
        heap,
        direct,
        addressSpace,
        memory,
        processes,
        files,
        disk,
        cpu,
        printed);
  }
}
