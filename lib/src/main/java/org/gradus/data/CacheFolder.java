package org.gradus.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Gradus keeps what it fetched: the folder named by {@code GRADUS_CACHE}, else {@code gradus}
 * below the system's own folder for such things ({@code $XDG_CACHE_HOME} or {@code ~/.cache};
 * {@code ~/Library/Caches} on macOS; {@code %LOCALAPPDATA%} on Windows).
 */
public final class CacheFolder {
  private CacheFolder() {}

  /** The folder of this process; it need not exist yet. */
  public static Path current() {
    return of(
        System.getenv(), System.getProperty("user.home", "."), System.getProperty("os.name", ""));
  }

  /** Where data sets lie: one folder a set, in the layout of a mirror. */
  public static Path datasets() {
    return current().resolve("datasets");
  }

  static Path of(Map<String, String> environment, String home, String system) {
    String own = set(environment, "GRADUS_CACHE");
    if (own != null) {
      return Path.of(own).toAbsolutePath().normalize();
    }
    String xdg = set(environment, "XDG_CACHE_HOME");
    if (xdg != null && Path.of(xdg).isAbsolute()) { // the XDG rules say to ignore relative ones
      return Path.of(xdg, "gradus");
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = set(environment, "LOCALAPPDATA");
      return local != null
          ? Path.of(local, "gradus", "cache")
          : Path.of(home, "AppData", "Local", "gradus", "cache");
    }
    // Java takes the home folder from the system's list of users; people and containers set HOME.
    String unix = set(environment, "HOME");
    String folder = unix != null && Path.of(unix).isAbsolute() ? unix : home;
    return name.startsWith("mac")
        ? Path.of(folder, "Library", "Caches", "gradus")
        : Path.of(folder, ".cache", "gradus");
  }

  private static @Nullable String set(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
