package org.gradus.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.grader.result.Result;
import org.gradus.grader.sandbox.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@Tag("long")
class WorkerArchiveTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String ARCHIVED =
      FixtureWorkerMain.class.getName() + " source: shared objects file (top)";

  @TempDir private Path folder = Path.of("");

  private WorkerArchive archive = new WorkerArchive(Path.of(""));
  private WorkerCommand command = new WorkerCommand("", Path.of(""));

  @BeforeEach
  void fromJars() throws IOException {
    archive = new WorkerArchive(folder.resolve("archive"));
    command = new WorkerCommand(FixtureWorkerMain.class.getName(), folder).withClassPath(jars());
  }

  @Test
  void withoutItAWorkerStartsAsBefore() {
    assertThat(archive.usedBy(command)).isEqualTo(command);
  }

  @Test
  void aWorkerTakesItsClassesFromItAndGradesAsBefore() throws Exception {
    Result before = graded(command);
    assertThat(archive.make(command, settings(), task())).isTrue();
    WorkerCommand sooner = archive.usedBy(command);
    assertThat(said(sooner)).contains(ARCHIVED);
    assertThat(said(command)).doesNotContain(ARCHIVED);
    assertThat(graded(sooner)).isEqualTo(before);
  }

  @Test
  void aNewOneTakesTheOldOnesPlace() throws Exception {
    archive.make(command, settings(), task());
    archive.make(command, settings(), task());
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aDamagedOneIsLeftAlone() throws Exception {
    archive.make(command, settings(), task());
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    assertThat(file.toFile().setWritable(true)).isTrue();
    byte[] wrong = whole.clone();
    wrong[whole.length / 2]++;
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, 1_000_000), wrong)) {
      Files.write(file, damaged);
      assertThat(archive.usedBy(command)).isEqualTo(command);
    }
  }

  @Test
  void ofOtherJarsItIsNotUsedAndNothingIsSaid() throws Exception {
    archive.make(command, settings(), task());
    for (String jar : command.classPath().split(File.pathSeparator, -1)) {
      if (jar.startsWith(folder.toString())) {
        Files.setLastModifiedTime(Path.of(jar), FileTime.fromMillis(0));
      }
    }
    WorkerCommand stale = archive.usedBy(command);
    assertThat(stale).isNotEqualTo(command);
    assertThat(said(stale)).isNotEmpty().doesNotContain(ARCHIVED).doesNotContain("[warning]");
    assertThat(graded(stale)).isEqualTo(graded(command));
  }

  @Test
  void ofClassesInFoldersThereIsNone() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.createFile(classes.resolve("file"));
    WorkerCommand withFolder =
        command.withClassPath(classes + File.pathSeparator + command.classPath());
    assertThat(archive.make(withFolder, settings(), task())).isFalse();
    assertThat(archive.usedBy(withFolder)).isEqualTo(withFolder);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private Result graded(WorkerCommand how) throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(how, settings())) {
      Result result = worker.ask(task(), LONG).result();
      worker.finish(LONG);
      return Objects.requireNonNull(result);
    }
  }

  /** What a worker's JVM says of the classes that it loads. */
  private static String said(WorkerCommand how) throws Exception {
    List<String> more = new ArrayList<>(how.more());
    more.add("-Xlog:class+load:stderr");
    Process process = how.with(more.toArray(String[]::new)).start();
    process.getOutputStream().close();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }

  /** This process's class path, with jars instead of the folders that Maven runs tests from. */
  private String jars() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve(jars.size() + ".jar");
        pack(path, jar);
        jars.add(jar.toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void pack(Path from, Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"));
        Stream<Path> walk = Files.walk(from)) {
      for (Path source : walk.filter(Files::isRegularFile).toList()) {
        Path target = files.getPath("/").resolve(from.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
      }
    }
  }

  private static Settings settings() {
    return Settings.of("xyzzy", Protection.BUBBLEWRAP, Limits.plain());
  }

  private Task task() throws IOException {
    Path file = folder.resolve("same.ipynb");
    Files.writeString(file, "same");
    return new Task(file, "02-x", "student", Set.of());
  }
}
