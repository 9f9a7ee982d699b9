package org.gradus.grader.sandbox;

import java.util.List;

/** What to do when bubblewrap is there but does not start. */
final class Remedies {

  private static final List<String> NAMESPACES =
      List.of("namespace", "uid map", "userns", "Operation not permitted", "Permission denied");

  private Remedies() {}

  /** One line that fits what was printed. */
  static String of(String printed) {
    if (NAMESPACES.stream().anyMatch(printed::contains)) {
      return "Allow user namespaces: sudo sysctl -w user.max_user_namespaces=15000, on Ubuntu also"
          + " kernel.apparmor_restrict_unprivileged_userns=0; in a container, start it with"
          + " --security-opt seccomp=unconfined --cap-add SYS_ADMIN.";
    }
    if (printed.contains("unknown option") || printed.contains("Unknown option")) {
      return "Install bubblewrap 0.8 or later.";
    }
    return "Run gradus doctor, and report this line if it names no cause.";
  }
}
