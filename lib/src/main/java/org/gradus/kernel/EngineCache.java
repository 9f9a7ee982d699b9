package org.gradus.kernel;

import java.nio.file.Path;
import org.gradus.data.CacheFolder;

/**
 * Where DJL unpacks the engine's native libraries: below the cache folder of whoever runs this, so
 * that one installation can serve many users.
 */
final class EngineCache {
  private static final String NAME = "DJL_CACHE_DIR";

  private EngineCache() {}

  /** The folder: the one that the environment names, else ours. */
  static Path folder() {
    String given = System.getenv(NAME);
    return given == null || given.isBlank() ? CacheFolder.current().resolve("djl") : Path.of(given);
  }

  /** Tells DJL, which reads the environment first and this property after it. */
  static void claim() {
    if (System.getProperty(NAME) == null) {
      System.setProperty(NAME, folder().toString());
    }
  }
}
