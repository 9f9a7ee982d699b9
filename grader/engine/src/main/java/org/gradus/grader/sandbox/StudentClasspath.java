package org.gradus.grader.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an exercise lets a student's code use besides the JDK. The same jars when it is compiled and
 * when it runs, and never the grader's own.
 *
 * @param jars jars or folders of classes, absolute
 */
public record StudentClasspath(List<Path> jars) {

  /** The JDK alone. */
  public static final StudentClasspath PLAIN = new StudentClasspath(List.of());

  /** Makes the paths absolute. */
  public StudentClasspath {
    jars = jars.stream().map(jar -> jar.toAbsolutePath().normalize()).toList();
  }

  /**
   * The value of javac's {@code --class-path}. Never empty: an empty one means the working
   * directory, which is the grader's.
   */
  public String forCompiler() {
    return jars.isEmpty()
        ? Path.of(System.getProperty("java.home"), "no-classes").toString()
        : jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
