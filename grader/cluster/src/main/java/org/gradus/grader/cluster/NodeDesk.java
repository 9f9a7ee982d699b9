package org.gradus.grader.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.gradus.grader.batch.Desk;
import org.gradus.grader.batch.HandIn;
import org.gradus.grader.batch.Plan;
import org.gradus.grader.batch.Scratch;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;

/** A task's desk on a node: the engine's own, with a worker that has what the {@link Kit} holds. */
final class NodeDesk implements AutoCloseable {

  /** For nodes where submissions graded at once would take from each other. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Scratch scratch;
  private final Desk desk;
  private final boolean alone;

  /**
   * Opens one, without a worker until there is something to grade.
   *
   * @throws NodeException when this node cannot grade
   */
  NodeDesk(Kit kit) throws NodeException, IOException {
    needJdk(kit.java());
    this.scratch = new Scratch();
    try {
      Settings settings = kit.settings().comparedWith(unpacked(kit.handOuts()));
      this.alone = settings.protection() != Protection.NONE && !settings.tried().sharesNothing();
      WorkerCommand command =
          WorkerCommand.in(scratch.folder()).withClassPath(classPath(kit.jars()));
      this.desk =
          new Desk(
              Plan.of(TestCatalog.find(NodeDesk.class.getClassLoader()), command, settings, 1));
    } catch (SandboxException e) {
      scratch.close();
      throw new NodeException(String.valueOf(e.getMessage()));
    } catch (NodeException | IOException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private static void needJdk(String wanted) throws NodeException {
    String home = System.getProperty("java.home");
    if (ModuleFinder.ofSystem().find("jdk.jshell").isEmpty()) {
      throw new NodeException(
          home
              + " is a Java that cannot compile (it has no jdk.jshell): install a JDK on this node,"
              + " and name it as JAVA_HOME where the node's Spark is started.");
    }
    String found = Runtime.version().toString();
    if (!found.equals(wanted)) {
      throw new NodeException(
          ("This node runs Java %s and the driver %s, and a result may rest on the difference: let"
                  + " JAVA_HOME name the same JDK on every machine (here it is %s).")
              .formatted(found, wanted, home));
    }
  }

  private Path unpacked(Map<String, byte[]> handOuts) throws IOException {
    Path folder = Files.createDirectory(scratch.folder().resolve("exercises"));
    for (Map.Entry<String, byte[]> each : handOuts.entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
    }
    return folder;
  }

  private static String classPath(List<String> jars) throws NodeException {
    List<String> paths = new ArrayList<>();
    for (String each : jars) {
      Path jar = Path.of(SparkFiles.get(each)).toAbsolutePath().normalize();
      if (!Files.isRegularFile(jar)) {
        throw new NodeException(
            jar + " is not there, though the driver sent it: look whether the disk is full.");
      }
      paths.add(jar.toString());
    }
    return String.join(File.pathSeparator, paths);
  }

  /** Grades one: in a worker's sandbox, never in this process. */
  Row grade(Parcel parcel) throws IOException, InterruptedException {
    if (!alone) {
      return graded(parcel);
    }
    synchronized (ONE_AT_A_TIME) {
      return graded(parcel);
    }
  }

  private Row graded(Parcel parcel) throws IOException, InterruptedException {
    Path file = scratch.folder().resolve("submission.ipynb");
    Files.write(file, parcel.notebook().value());
    HandIn handIn = new HandIn(file, parcel.student(), parcel.exercise(), "submission", null);
    return Row.of(parcel, desk.grade(handIn));
  }

  @Override
  public void close() {
    desk.close();
    scratch.close();
  }
}
