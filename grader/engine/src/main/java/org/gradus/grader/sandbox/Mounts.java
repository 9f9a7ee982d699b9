package org.gradus.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of this machine's files a sandbox shows, read-only and at fixed paths. */
final class Mounts {

  static final String JDK = "/jdk";
  private static final String AGENT = "/agent";

  private static final List<String> LIBRARIES =
      List.of("/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libx32", "/lib", "/lib32", "/lib64");

  /**
   * What one sandbox shows.
   *
   * @param options bubblewrap's options
   * @param classpath agent and jars at their paths inside
   * @param java further options of the JVM
   */
  record View(List<String> options, String classpath, List<String> java) {

    /**
     * The same with one more file or folder.
     *
     * @param how {@code --ro-bind} or {@code --bind}
     */
    View mounted(String how, Path path, String inside) {
      return new View(joined(options, how, path.toString(), inside), classpath, java);
    }

    /** The same with further options of the JVM. */
    View running(String... more) {
      return new View(options, classpath, joined(java, more));
    }

    private static List<String> joined(List<String> some, String... more) {
      return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
  }

  private final List<String> system = new ArrayList<>();
  private final Staging staging = new Staging();
  private final boolean otherUser;
  private final Path agent;

  /**
   * Looks once at the machine.
   *
   * @param agent the jar or the folder that holds the agent
   * @param otherUser whether the sandbox runs as a user to whom our own files may be closed
   */
  Mounts(Path jdk, Path agent, boolean otherUser) throws SandboxException {
    this.otherUser = otherUser;
    this.agent = readable(agent);
    for (String library : LIBRARIES) {
      addLibrary(Path.of(library));
    }
    bind(Path.of("/etc/ld.so.cache"), "/etc/ld.so.cache");
    try {
      Path home = jdk.toRealPath();
      if (otherUser && !Staging.open(home)) {
        throw new SandboxException(
            "Other users cannot read the JDK in " + home + ", so the sandbox cannot run it.",
            "Open its folders (chmod o+rx), use a JDK of the system, or grade as an ordinary user.");
      }
      system.addAll(List.of("--ro-bind", home.toString(), JDK));
      for (Path outside : together(linkedFrom(home))) {
        bind(outside, outside.toString());
      }
    } catch (IOException e) {
      throw new SandboxException(
          "The JDK in " + jdk + " cannot be read (" + e.getMessage() + ").",
          "Set JAVA_HOME to a whole JDK.");
    }
  }

  View view(StudentClasspath classpath) throws SandboxException {
    List<String> options = new ArrayList<>(system);
    List<String> inside = new ArrayList<>();
    add(agent, AGENT, options, inside);
    int number = 0;
    for (Path jar : classpath.jars()) {
      add(readable(jar), "/lessons/" + ++number, options, inside);
    }
    return new View(options, String.join(":", inside), List.of());
  }

  private static void add(Path path, String name, List<String> options, List<String> inside) {
    String target = Files.isDirectory(path) ? name : name + ".jar";
    options.addAll(List.of("--ro-bind", path.toString(), target));
    inside.add(target);
  }

  private Path readable(Path path) throws SandboxException {
    return otherUser ? staging.readable(path) : path;
  }

  private void addLibrary(Path library) throws SandboxException {
    try {
      if (Files.isSymbolicLink(library)) {
        Path target = Files.readSymbolicLink(library);
        system.addAll(List.of("--symlink", target.toString(), library.toString()));
      } else {
        bind(library, library.toString());
      }
    } catch (IOException e) {
      throw new SandboxException(
          "The system's libraries in " + library + " cannot be read (" + e.getMessage() + ").",
          "Mend the permissions of that folder.");
    }
  }

  private void bind(Path path, String target) {
    if (Files.exists(path)) {
      system.addAll(List.of("--ro-bind", path.toString(), target));
    }
  }

  /** Debian's JDK keeps its settings below /etc and links to them. */
  private static Set<Path> linkedFrom(Path jdk) throws IOException {
    Set<Path> outside = new LinkedHashSet<>();
    for (String part : List.of("conf", "lib")) {
      try (Stream<Path> walk = Files.walk(jdk.resolve(part))) {
        for (Path link : walk.filter(Files::isSymbolicLink).toList()) {
          Path target = Files.readSymbolicLink(link);
          if (target.isAbsolute() && LIBRARIES.stream().noneMatch(target::startsWith)) {
            outside.add(target);
          }
        }
      }
    }
    return outside;
  }

  /** The same in fewer mounts, for each start makes all: a folder of nothing else comes whole. */
  static Set<Path> together(Set<Path> files) {
    return files.stream()
        .map(each -> widest(each, files))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Path widest(Path file, Set<Path> files) {
    Path widest = file;
    Path folder = file.getParent();
    while (folder != null && holdsNothingElse(folder, files)) {
      widest = folder;
      folder = folder.getParent();
    }
    return widest;
  }

  private static boolean holdsNothingElse(Path folder, Set<Path> files) {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
          .allMatch(files::contains);
    } catch (IOException | UncheckedIOException e) {
      return false; // Closed to this user.
    }
  }
}
