package org.gradus.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * Ends this kernel when the process that started it is gone. A Jupyter server that is killed cannot
 * end its kernels, and a Java kernel would live on for ever with half a gigabyte.
 */
final class OrphanWatch {
  private OrphanWatch() {}

  /**
   * Watches the parent, if Jupyter named one.
   *
   * @param end what to do when it is gone
   */
  static void start(Map<String, String> environment, Runnable end) {
    parent(environment).ifPresent(parent -> watch(parent, end));
  }

  private static void watch(ProcessHandle parent, Runnable end) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              end.run();
            },
            "gradus-orphan-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * The server's process. Its number may come from another container, where it means nothing: then
   * the process that started this one is watched.
   */
  private static Optional<ProcessHandle> parent(Map<String, String> environment) {
    String pid = environment.getOrDefault("JPY_PARENT_PID", "");
    if (!pid.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid)).or(() -> ProcessHandle.current().parent());
  }
}
