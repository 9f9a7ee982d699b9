package org.gradus.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How bubblewrap is called: the shell sorts descriptors and enters the group, setpriv changes the
 * user, prlimit sets limits, bubblewrap makes namespaces, mounts and the filter, and java runs.
 *
 * @param processes bound of processes and threads of the user
 */
record BubblewrapCommand(
    BubblewrapCommand.Tools tools, Protections protections, Limits limits, int processes) {

  /**
   * The commands that it is made of.
   *
   * @param setpriv present where this is root
   */
  record Tools(Path bwrap, Path prlimit, Optional<Path> setpriv) {}

  /**
   * The command of one JVM.
   *
   * @param user id that it gets, where this is root
   * @param instead what to run in place of the agent; usually empty
   */
  ProcessBuilder builder(Mounts.View view, int user, Cgroup group, List<String> instead) {
    StringBuilder script = new StringBuilder("exec 3<&0 4>&1 0</dev/null 1>&2; ");
    script.append(group.entering());
    protections.filter().ifPresent(file -> script.append("exec 5<'").append(file).append("'; "));
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "", "student"));
    tools
        .setpriv()
        .ifPresent(
            tool -> {
              // Else the new user could not open the pipes again by their names below /proc.
              script.append("chown ").append(user).append(" /proc/self/fd/3 /proc/self/fd/4; ");
              command.addAll(
                  List.of(tool.toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups"));
            });
    command.set(2, script.append("exec \"$@\"").toString());
    command.addAll(limitCommand());
    command.addAll(
        List.of(
            tools.bwrap().toString(),
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
    if (protections.filter().isPresent()) {
      command.addAll(List.of("--seccomp", "5"));
    }
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
        instead.isEmpty()
            ? JavaCommand.of(
                Mounts.JDK + "/bin/java", view.classpath(), "/proc/self/fd", limits, view.java())
            : instead);
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    return builder;
  }

  private List<String> limitCommand() {
    return List.of(
        tools.prlimit().toString(),
        "--nproc=" + processes,
        "--as=" + ((long) limits.addressSpace() << 20),
        "--nofile=" + limits.files(),
        "--fsize=" + ((long) limits.disk() << 20),
        "--core=0",
        "--cpu=" + limits.cpu(),
        "--");
  }
}
