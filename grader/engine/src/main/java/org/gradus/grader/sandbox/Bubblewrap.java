package org.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  private final Path bwrap;
  private final Path prlimit;
  private final Optional<Path> setpriv;
  private final Mounts mounts;

  private Bubblewrap(Path bwrap, Path prlimit, Optional<Path> setpriv) throws SandboxException {
    this.bwrap = bwrap;
    this.prlimit = prlimit;
    this.setpriv = setpriv;
    this.mounts = new Mounts(JavaCommand.jdk(), setpriv.isPresent());
  }

  /**
   * The sandbox of this machine. Whether it starts shows when a JVM is started in it.
   *
   * @throws SandboxException when bubblewrap or prlimit is not installed, with the remedy
   */
  public static Bubblewrap find() throws SandboxException {
    return find(Tools::find);
  }

  static Bubblewrap find(Function<String, Optional<Path>> tools) throws SandboxException {
    Path bwrap = need(tools, "bwrap", "bubblewrap");
    Path prlimit = need(tools, "prlimit", "prlimit");
    Optional<Path> setpriv =
        isRoot() ? Optional.of(need(tools, "setpriv", "setpriv")) : Optional.empty();
    return new Bubblewrap(bwrap, prlimit, setpriv);
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
    Mounts.View view = mounts.view(classpath);
    int user = setpriv.isPresent() ? Slots.take() : -1;
    boolean started = false;
    try {
      Process process = Spawner.start(builder(view, limits, user));
      started = true;
      var unused = process.onExit().thenRun(() -> Slots.giveBack(user));
      return process;
    } catch (IOException e) {
      throw new SandboxException(
          "bubblewrap could not be started (" + e.getMessage() + ").", INSTALL);
    } finally {
      if (!started) {
        Slots.giveBack(user);
      }
    }
  }

  private ProcessBuilder builder(Mounts.View view, Limits limits, int user) {
    StringBuilder script = new StringBuilder("exec 3<&0 4>&1 0</dev/null 1>&2; ");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "", "student"));
    setpriv.ifPresent(
        tool -> {
          // Else the new user could not open the pipes again by their names below /proc.
          script.append("chown ").append(user).append(" /proc/self/fd/3 /proc/self/fd/4; ");
          command.addAll(
              List.of(tool.toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups"));
        });
    command.set(2, script.append("exec \"$@\"").toString());
    command.addAll(limitCommand(limits));
    command.addAll(
        List.of(
            bwrap.toString(),
            "--unshare-user",
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--die-with-parent",
            "--new-session",
            "--disable-userns",
            "--cap-drop",
            "ALL",
            "--clearenv",
            "--setenv",
            "LANG",
            "C.UTF-8",
            "--setenv",
            "MALLOC_ARENA_MAX",
            "1"));
    command.addAll(view.options());
    command.addAll(
        List.of(
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--size",
            Long.toString((long) limits.disk() << 20),
            "--tmpfs",
            "/tmp",
            // Both are file systems in memory, which nothing else bounds.
            "--remount-ro",
            "/dev",
            "--remount-ro",
            "/",
            "--chdir",
            "/tmp",
            "--"));
    command.addAll(
        JavaCommand.of(Mounts.JDK + "/bin/java", view.classpath(), "/proc/self/fd", limits));
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    return builder;
  }

  private List<String> limitCommand(Limits limits) {
    // A new user id starts from nothing; an ordinary user's other processes count too.
    int processes = limits.processes() + (setpriv.isPresent() ? 0 : OwnProcesses.count());
    return List.of(
        prlimit.toString(),
        "--nproc=" + processes,
        "--as=" + ((long) limits.addressSpace() << 20),
        "--nofile=" + limits.files(),
        "--fsize=" + ((long) limits.disk() << 20),
        "--core=0",
        "--cpu=" + limits.cpu(),
        "--");
  }

  /** Processes are counted by user, and only root has more than one of those to give. */
  @Override
  public boolean sharesNothing() {
    return setpriv.isPresent();
  }

  @Override
  public String description() {
    return Tools.output(bwrap.toString(), "--version");
  }
}
