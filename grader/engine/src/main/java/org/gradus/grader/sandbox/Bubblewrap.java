package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox of Linux namespaces made by bubblewrap, with resource limits by prlimit. Inside there
 * are the system's libraries, the JDK, the agent and the lesson's jars, all read-only; a small
 * {@code /tmp}; no network, no other process, no file of this machine's users.
 *
 * <p>Started by root, each JVM gets a user id of its own for as long as it lives.
 *
 * <p>Source: the manual pages bwrap(1), prlimit(1), setpriv(1).
 */
public final class Bubblewrap implements Sandbox {

  private static final String INSTALL =
      "Install it: sudo apt-get install bubblewrap util-linux (or what your system calls them).";

  /** More sandboxes than one user has at once: each has a bound of its own then. */
  private static final int MANY = 100;

  private final BubblewrapCommand.Tools tools;
  private final Mounts mounts;
  private final Protections protections;
  private final Optional<ClassArchive> archive;

  /** The groups of those that were started; forgotten with their processes. */
  private final Map<Process, Cgroup> groups = Collections.synchronizedMap(new WeakHashMap<>());

  private Bubblewrap(
      BubblewrapCommand.Tools tools,
      Protections protections,
      Path agent,
      Optional<ClassArchive> archive)
      throws SandboxException {
    this.tools = tools;
    this.protections = protections;
    this.archive = archive;
    this.mounts = new Mounts(JavaCommand.jdk(), agent, tools.setpriv().isPresent());
  }

  /**
   * The sandbox of this machine. Whether it starts shows when a JVM is started in it.
   *
   * @throws SandboxException when bubblewrap or prlimit is not installed, with the remedy
   */
  public static Bubblewrap find() throws SandboxException {
    return find(
        Tools::find, Protections.find(), JavaCommand.agent(), Optional.of(new ClassArchive()));
  }

  /** One whose JVMs all start without an archive of classes. */
  static Bubblewrap find(Function<String, Optional<Path>> tools, Protections protections)
      throws SandboxException {
    return find(tools, protections, JavaCommand.agent(), Optional.empty());
  }

  static Bubblewrap find(
      Function<String, Optional<Path>> tools,
      Protections protections,
      Path agent,
      Optional<ClassArchive> archive)
      throws SandboxException {
    Path bwrap = need(tools, "bwrap", "bubblewrap");
    Path prlimit = need(tools, "prlimit", "prlimit");
    Optional<Path> setpriv =
        isRoot() ? Optional.of(need(tools, "setpriv", "setpriv")) : Optional.empty();
    return new Bubblewrap(
        new BubblewrapCommand.Tools(bwrap, prlimit, setpriv), protections, agent, archive);
  }

  private static Path need(Function<String, Optional<Path>> tools, String command, String name)
      throws SandboxException {
    return tools
        .apply(command)
        .orElseThrow(
            () ->
                new SandboxException(
                    "Grading needs " + name + ", which is not installed here.", INSTALL));
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public Process start(StudentClasspath classpath, Limits limits) throws SandboxException {
    Mounts.View view = view(classpath);
    return start(limits, archive.map(it -> it.usedAfterAWhile(this, view)).orElse(view), List.of());
  }

  /** What a JVM with that class path sees. */
  Mounts.View view(StudentClasspath classpath) throws SandboxException {
    return mounts.view(classpath);
  }

  /**
   * Starts a command in it; without one, the agent.
   *
   * @param instead the command, as the sandbox sees it
   */
  Process start(Limits limits, Mounts.View view, List<String> instead) throws SandboxException {
    int user = tools.setpriv().isPresent() ? Slots.take() : -1;
    Cgroup group = null;
    Process process = null;
    try {
      Cgroup made = protections.groups().make(limits);
      group = made;
      BubblewrapCommand command =
          new BubblewrapCommand(tools, protections, limits, processes(limits));
      process = Spawner.start(command.builder(view, user, made, instead));
      groups.put(process, made);
      var unused = process.onExit().thenRun(() -> ended(user, made));
      return process;
    } catch (IOException e) {
      throw new SandboxException(
          "bubblewrap could not be started (" + e.getMessage() + ").", INSTALL);
    } finally {
      if (process == null) {
        ended(user, group);
      }
    }
  }

  private static void ended(int user, @Nullable Cgroup group) {
    Slots.giveBack(user);
    if (group != null) {
      group.remove();
    }
  }

  @Override
  public boolean killedForMemory(Process process) {
    Cgroup group = groups.get(process);
    return group != null && group.killedForMemory();
  }

  /** A new user id starts from nothing; an ordinary user's other processes count too. */
  private int processes(Limits limits) {
    if (tools.setpriv().isPresent()) {
      return limits.processes();
    }
    return OwnProcesses.count() + (countsByGroup() ? MANY : 1) * limits.processes();
  }

  private boolean countsByGroup() {
    return protections.groups().bound("pids");
  }

  /**
   * Limits count processes by user, and only root has more than one of those to give; groups count
   * each JVM's own.
   */
  @Override
  public boolean sharesNothing() {
    return tools.setpriv().isPresent() || countsByGroup();
  }

  /** With its version, and what this machine adds to it. */
  @Override
  public String description() {
    return Stream.concat(
            Stream.of(Tools.output(tools.bwrap().toString(), "--version")),
            protections.names().stream())
        .collect(Collectors.joining(", "));
  }
}
