package org.gradus.grader.batch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of {@code gradus grade} as a process, as somebody and somewhere else.
 *
 * @param code its exit status
 * @param output what it printed, both streams
 */
record Command(int code, String output) {

  /** Starts it. The words before it may be {@code setpriv} or {@code unshare}. */
  static Process start(Path home, String classpath, List<String> before, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher does: from JDK 24 on, SQLite's native code is warned of without it.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classpath, GradeMain.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GRADUS_CACHE", home.resolve("cache").toString());
    builder.environment().remove("GRADUS_SECRET");
    return builder.directory(home.toFile()).start();
  }

  /** Runs it to its end. */
  static Command run(Path home, String classpath, List<String> before, Object... arguments)
      throws IOException, InterruptedException {
    Process process = start(home, classpath, before, arguments);
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(10, TimeUnit.SECONDS);
    return new Command(process.exitValue(), output);
  }

  /** This process's own class path. */
  static String classpath() {
    return System.getProperty("java.class.path");
  }

  /** A copy of it that every user can read. */
  static String openClasspath(Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (String entry : classpath().split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      if (Files.exists(source)) {
        Path copy = folder.resolve(copies.size() + "-" + source.getFileName());
        copies.add(copy);
        try (Stream<Path> walk = Files.walk(source)) {
          for (Path file : (Iterable<Path>) walk::iterator) {
            Files.copy(file, copy.resolve(source.relativize(file).toString()));
          }
        }
      }
    }
    return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  static void assumeRoot() throws IOException {
    assumeTrue(
        Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0),
        "Only root can become another user, or hide a program.");
  }
}
