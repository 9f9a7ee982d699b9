package org.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files outside of a JDK that it links to. */
class MountsTests {

  @TempDir private Path etc = Path.of("");
  private Path one = Path.of("");
  private Path two = Path.of("");

  @BeforeEach
  void twoSettingsOfAJdk() throws IOException {
    Files.createFile(etc.resolve("passwd"));
    one = Files.createFile(Files.createDirectory(etc.resolve("jdk")).resolve("net.properties"));
    two = Files.createFile(Files.createDirectory(etc.resolve("jdk/security")).resolve("policy"));
  }

  @Test
  void aFolderOfNothingElseComesWhole() {
    assertThat(Mounts.together(Set.of(one, two))).containsExactly(etc.resolve("jdk"));
  }

  @Test
  void whatLiesBesideThemIsNotShown() throws IOException {
    Files.createFile(etc.resolve("jdk/private.key"));
    assertThat(Mounts.together(Set.of(one, two)))
        .containsExactlyInAnyOrder(one, etc.resolve("jdk/security"));
  }

  @Test
  void aLinkBesideThemIsNotShownEither() throws IOException {
    Files.createSymbolicLink(etc.resolve("jdk/security/elsewhere"), etc);
    assertThat(Mounts.together(Set.of(one, two))).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void aFileThatIsMissingStaysOne() {
    Path missing = etc.resolve("ssl/cacerts");
    assertThat(Mounts.together(Set.of(missing))).containsExactly(missing);
  }
}
