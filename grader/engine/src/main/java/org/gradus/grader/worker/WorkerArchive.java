package org.gradus.grader.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.gradus.grader.sandbox.ArchiveOptions;

/**
 * The classes that a worker needs, in a file that a worker wrote after its first submission: the
 * next ones need not read and verify them again. Without it everything works as well.
 *
 * <p>A JVM finds out itself that the file was made by another JDK or from other jars. It does not
 * find out that the file is damaged, and crashes; so the file's name holds a checksum.
 */
public final class WorkerArchive {

  private static final Duration ONE_SUBMISSION = Duration.ofMinutes(2);
  private static final Duration WRITING = Duration.ofMinutes(1);
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  /**
   * One that may be there or not.
   *
   * @param folder that holds nothing else
   */
  public WorkerArchive(Path folder) {
    this.folder = folder;
  }

  /** That of the repository that the launcher belongs to. */
  public static WorkerArchive ofLauncher() {
    return new WorkerArchive(Path.of(System.getProperty("gradus.root", ""), "build", "grading"));
  }

  /** The command with the file, where there is a whole one; else as it was. */
  public WorkerCommand usedBy(WorkerCommand command) {
    return find()
        .map(file -> command.with(ArchiveOptions.reading(file.toString())))
        .orElse(command);
  }

  private Optional<Path> find() {
    try {
      for (Path file : files()) {
        if (file.getFileName().toString().equals(name(file))) {
          return Optional.of(file.toAbsolutePath());
        }
      }
    } catch (IOException e) {
      System.getLogger(WorkerArchive.class.getName())
          .log(System.Logger.Level.DEBUG, "Workers start without an archive of classes", e);
    }
    return Optional.empty();
  }

  /**
   * Has a worker grade a submission and write the file when it ends. The one before is taken away.
   *
   * @param task that goes as far as most students' submissions do
   * @return whether there is one now; not every JDK writes one
   * @throws WorkerLostException when the worker failed
   */
  public boolean make(WorkerCommand command, Settings settings, Task task)
      throws IOException, WorkerLostException, InterruptedException {
    Files.createDirectories(folder);
    for (Path old : files()) {
      Files.delete(old);
    }
    Path draft = folder.resolve("draft");
    WorkerCommand writing = command.with(ArchiveOptions.writing(draft.toAbsolutePath().toString()));
    try (WorkerProcess worker = WorkerProcess.start(writing, settings)) {
      worker.ask(task, ONE_SUBMISSION);
      worker.finish(WRITING);
    }
    if (!Files.exists(draft)) {
      return false;
    }
    Files.move(draft, folder.resolve(name(draft)));
    return true;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** The name that a file with these bytes bears. */
  private static String name(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
      for (int n = in.read(buffer); n >= 0; ) {
        n = in.read(buffer);
      }
    }
    return "worker-%08x.jsa".formatted(sum.getValue());
  }
}
