package org.gradus.grader.similar;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK on which JPlag runs. The course itself needs none that is as new.
 *
 * @param home its folder
 */
public record NewerJdk(Path home) {
  /** Names one; set-up writes into the launcher the one that it found. */
  public static final String VARIABLE = "GRADUS_JDK21";

  private static final int FLOOR = 21;

  /** In the file that each JDK has in its home: {@code JAVA_VERSION="21.0.5"}. */
  private static final Pattern RELEASE = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /** The one that the environment names, else the one that runs this, if it is new enough. */
  public static Optional<NewerJdk> find() {
    return find(System.getenv(), Runtime.version(), Path.of(System.getProperty("java.home")));
  }

  static Optional<NewerJdk> find(Map<String, String> environment, Runtime.Version own, Path home) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      NewerJdk jdk = new NewerJdk(Path.of(named));
      return jdk.isNewEnough() ? Optional.of(jdk) : Optional.empty();
    }
    return own.feature() >= FLOOR ? Optional.of(new NewerJdk(home)) : Optional.empty();
  }

  /** What to say where there is none. */
  public static String missing() {
    return missing(System.getenv());
  }

  static String missing(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return """
        Hand-ins are compared by JPlag, which needs a JDK %d or later, and %s: install one and run \
        make setup again, or let %s name its home. All else works without it."""
        .formatted(
            FLOOR,
            named.isBlank()
                ? "none was found"
                : "%s, which %s names, is the home of none".formatted(named, VARIABLE),
            VARIABLE);
  }

  /** One that does not say its version is tried. */
  private boolean isNewEnough() {
    if (!Files.isExecutable(java())) {
      return false;
    }
    try {
      Matcher version = RELEASE.matcher(Files.readString(home.resolve("release")));
      return !version.find() || Integer.parseInt(version.group(1)) >= FLOOR;
    } catch (IOException e) {
      return true;
    }
  }

  Path java() {
    Path bin = home.resolve("bin");
    return bin.resolve(File.separatorChar == '\\' ? "java.exe" : "java");
  }
}
