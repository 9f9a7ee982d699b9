package org.gradus.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSecretTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void theEnvironmentComesFirst() throws Exception {
    Path file = folder.resolve("secret");
    assertThat(CourseSecret.read(Map.of("GRADUS_SECRET", " s "), file)).isEqualTo("s");
    assertThat(file).doesNotExist();
  }

  @Test
  void isMadeOnceForItsOwnerAlone() throws Exception {
    Path file = folder.resolve("new/secret");
    String made = CourseSecret.read(Map.of("GRADUS_SECRET", " "), file);
    assertThat(made).matches("[0-9a-f]{64}");
    assertThat(CourseSecret.read(Map.of(), file)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void graderThatBeginTogetherAgree() {
    Path file = folder.resolve("secret");
    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> read(file)).distinct()).hasSize(1);
  }

  @Test
  void anEmptyOrOpenOneIsRefusedWithASentence() throws Exception {
    Path file = folder.resolve("secret");
    Files.writeString(file, "\n");
    assertThatThrownBy(() -> CourseSecret.read(Map.of(), file))
        .hasMessageContaining("is empty: delete it");
    Files.writeString(file, "abc\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> CourseSecret.read(Map.of(), file)).hasMessageContaining("chmod 600");
  }

  private static String read(Path file) {
    try {
      return CourseSecret.read(Map.of(), file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
