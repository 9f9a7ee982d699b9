package org.gradus.grader.similar;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A JDK on which JPlag runs. The course itself needs none that is as new.
 *
 * @param home its folder
 */
public record NewerJdk(Path home) {
  /** Names one; set-up writes into the launcher the one that it found. */
  public static final String VARIABLE = "GRADUS_JDK21";

  private static final int FLOOR = 21;

  /** What to say where there is none. */
  public static final String NONE =
      "Hand-ins are compared by JPlag, which needs a JDK "
          + FLOOR
          + " or later, and none was found: install one and run make setup again, or let "
          + VARIABLE
          + " name its home. All else works without it.";

  /** The one that the environment names, else the one that runs this, if it is new enough. */
  public static Optional<NewerJdk> find() {
    return find(System.getenv(), Runtime.version(), Path.of(System.getProperty("java.home")));
  }

  static Optional<NewerJdk> find(Map<String, String> environment, Runtime.Version own, Path home) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      NewerJdk jdk = new NewerJdk(Path.of(named));
      return Files.isExecutable(jdk.java()) ? Optional.of(jdk) : Optional.empty();
    }
    return own.feature() >= FLOOR ? Optional.of(new NewerJdk(home)) : Optional.empty();
  }

  Path java() {
    Path bin = home.resolve("bin");
    return bin.resolve(File.separatorChar == '\\' ? "java.exe" : "java");
  }
}
