package org.gradus.grader.sandbox;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.agent.Agent;

/** The command line of a student's JVM. */
final class JavaCommand {

  private JavaCommand() {}

  /** The JDK that runs the grader runs the student's code too. */
  static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The jar or the folder that holds the agent. */
  static Path agent() {
    CodeSource source = Agent.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The agent lies at " + source.getLocation() + ".", e);
    }
  }

  /**
   * The command line.
   *
   * @param java the launcher, as the new process sees it
   * @param classpath agent and jars, as the new process sees them
   * @param descriptors where it finds its descriptors, by number
   * @param more further options of the JVM
   */
  static List<String> of(
      String java, String classpath, String descriptors, Limits limits, List<String> more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                // It grows with what the code needs; what is set aside before that costs time.
                "-Xms16m",
                "-Xmx" + limits.heap() + "m",
                "-XX:MaxDirectMemorySize=" + limits.direct() + "m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                // The one collector that finds the JDK's own objects ready in its archive: a start
                // takes a fifth less. Heaps are small, so one thread does.
                "-XX:+UseG1GC",
                "-XX:ParallelGCThreads=1",
                "-XX:ConcGCThreads=1",
                "-XX:TieredStopAtLevel=1",
                // Most of what runs there runs a few times: compiling it, or making a class for
                // each method that is called by its name, costs more than it gains.
                "-XX:CompileThresholdScaling=10",
                "-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE,
                // Else it moves its archives to another address, and writes to all of their pages.
                // Addresses that nobody can guess are no protection here: the sandbox is.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true"));
    command.addAll(more);
    command.addAll(
        List.of("-cp", classpath, Agent.class.getName(), descriptors + "/3", descriptors + "/4"));
    return command;
  }
}
