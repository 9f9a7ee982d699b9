package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTests {
  private static final Path HOME = Path.of("home").toAbsolutePath();

  private static Path of(String system, Map<String, String> environment) {
    return CacheFolder.of(environment, HOME.toString(), system);
  }

  @Test
  void isWhereTheSystemKeepsSuchThings() {
    assertThat(of("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/gradus"));
    assertThat(of("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/gradus"));
    assertThat(of("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/gradus/cache"));
  }

  @Test
  void isBelowTheHomeThatTheUserNames() {
    String other = HOME.resolve("other").toString();
    assertThat(of("Linux", Map.of("HOME", other))).isEqualTo(Path.of(other, ".cache/gradus"));
    assertThat(of("Linux", Map.of("HOME", "relative"))).isEqualTo(HOME.resolve(".cache/gradus"));
    assertThat(of("Mac OS X", Map.of("HOME", other)))
        .isEqualTo(Path.of(other, "Library/Caches/gradus"));
  }

  @Test
  void isWhereTheUserWantsIt() {
    String xdg = HOME.resolve("xdg").toString();
    String own = HOME.resolve("own").toString();
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", xdg))).isEqualTo(Path.of(xdg, "gradus"));
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", xdg, "GRADUS_CACHE", own)))
        .isEqualTo(Path.of(own));
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", "relative", "GRADUS_CACHE", " ")))
        .isEqualTo(HOME.resolve(".cache/gradus"));
  }
}
