package org.gradus.course.attack;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.gradus.grader.samples.Sign;
import org.jspecify.annotations.Nullable;

/** Looks for what an attack leaves behind when it succeeds. */
final class Signs {

  private Signs() {}

  /**
   * Whether the sign is there.
   *
   * @param submitted what came of it; null when nothing did
   */
  static boolean stands(Sign sign, Scene scene, @Nullable Submitted submitted) {
    Path file = scene.outside().resolve(sign.words());
    return switch (sign.kind()) {
      case FILE -> Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      case NO_FILE -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      case SAYS -> submitted != null && submitted.json().contains(sign.words());
      case PAGE_SAYS -> submitted != null && submitted.page().contains(sign.words());
      case PROCESS ->
          ProcessHandle.allProcesses()
              .anyMatch(
                  process ->
                      process
                          .info()
                          .commandLine()
                          .filter(
                              line ->
                                  line.contains(sign.words().replace("@MARKER@", scene.marker())))
                          .isPresent());
    };
  }
}
