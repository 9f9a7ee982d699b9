package org.gradus.course.verb;

import java.nio.file.Path;
import org.gradus.course.Course;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names another repository than the launcher's own. */
final class Root {

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The repository; the one this command belongs to if not given.")
  private @Nullable Path root;

  Course course() {
    return root == null ? Course.find() : new Course(root);
  }
}
