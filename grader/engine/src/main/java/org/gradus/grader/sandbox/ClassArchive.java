package org.gradus.grader.sandbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The classes of the JDK and of the agent that every student's JVM needs, as a JVM keeps them once
 * they are read and verified: with such a file it starts sooner. One JVM that runs no student's
 * code makes it, in the sandbox, where class path and JDK have the paths that the others see.
 *
 * <p>Making it takes as long as a few starts, so whoever starts only a few JVMs gets none. Without
 * it everything works as well.
 *
 * <p>Source: JEP 350, Dynamic CDS Archives.
 */
final class ClassArchive {

  /** So many JVMs start before it pays. */
  private static final int A_FEW = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAME = "classes.jsa";
  private static final String INSIDE = "/archive";

  /** A JVM that cannot use it says nothing: its words would stand among what a student printed. */
  private static final String SILENT = "-Xlog:cds*=off";

  private int starts;
  private Optional<Path> file = Optional.empty();

  /** Counts a start, makes the file when a few were made without it, and has the JVM use it. */
  synchronized Mounts.View usedAfterAWhile(Bubblewrap sandbox, Mounts.View view) {
    if (++starts == A_FEW + 1) {
      file = made(sandbox);
    }
    return file.map(
            it ->
                view.mounted("--ro-bind", it, "/" + NAME)
                    .running("-XX:SharedArchiveFile=/" + NAME, SILENT))
        .orElse(view);
  }

  private static Optional<Path> made(Bubblewrap sandbox) {
    try {
      Path folder = Files.createTempDirectory("gradus-classes-");
      folder.toFile().deleteOnExit();
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path draft = Files.createDirectory(folder.resolve("draft"));
      draft.toFile().deleteOnExit();
      // The JVM writes there, as another user where this is root.
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxrwxrwx"));
      rehearse(sandbox, draft);
      Path written = draft.resolve(NAME);
      if (!Files.exists(written)) {
        // As where the agent's classes lie in a folder: a JVM archives none of those.
        throw new IOException("The JVM wrote none.");
      }
      // A copy is our own: nobody else can write it.
      Path copy = Files.copy(written, folder.resolve(NAME));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r--r--"));
      copy.toFile().deleteOnExit();
      Files.delete(written);
      Files.delete(draft);
      return Optional.of(copy);
    } catch (IOException | SandboxException | CallException e) {
      System.getLogger(ClassArchive.class.getName())
          .log(Level.DEBUG, "Students' JVMs start without an archive of classes", e);
      return Optional.empty();
    }
  }

  private static void rehearse(Bubblewrap sandbox, Path draft)
      throws SandboxException, CallException, IOException {
    Mounts.View view =
        sandbox
            .view(StudentClasspath.PLAIN)
            .mounted("--bind", draft, INSIDE)
            .running("-XX:ArchiveClassesAtExit=" + INSIDE + "/" + NAME, SILENT);
    Limits limits = Limits.plain();
    StudentVm vm = StudentVm.of(sandbox, sandbox.start(limits, view, List.of()), limits);
    try {
      Rehearsal.in(vm);
    } finally {
      vm.finish(PATIENCE);
    }
  }
}
