package org.gradus.course.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicApiTests {

  @TempDir private Path folder = Path.of("");

  private PublicApi compiled(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Sample.java"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", classes.toString(), file.toString());
    assertThat(code).isZero();
    return PublicApi.of(classes);
  }

  @Test
  void holdsWhatANotebookCanCall() throws IOException {
    PublicApi api =
        compiled(
            "public class Sample { public int size; protected void grow(java.util.List<String> x) {}"
                + " private int hidden; void inside() {} public enum Colour { RED }"
                + " private static class Secret { public void no() {} }"
                + " protected interface Shape { double area(); } }"
                + " class Other { public void never() {} }");
    assertThat(api.signatures())
        .contains(
            "member 1 Sample.size I",
            "member 4 Sample.grow (Ljava/util/List<Ljava/lang/String;>;)V",
            "member 25 Sample$Colour.RED LSample$Colour;")
        .anyMatch(line -> line.startsWith("class 1 Sample "))
        .anyMatch(line -> line.contains("Sample$Shape.area ()D"))
        .noneMatch(line -> line.matches(".*(hidden|inside|Secret|Other|never).*"));
  }

  @Test
  void changesWithTheSignaturesAndNotWithTheCode() throws IOException {
    String source = "public class Sample { public int f(int x) { return x; } }";
    String digest = compiled(source).digest();
    assertThat(compiled(source.replace("return x", "int y = x + 1; return y")).digest())
        .isEqualTo(digest);
    assertThat(compiled(source.replace("int f", "long f")).digest()).isNotEqualTo(digest);
  }

  @Test
  void readsTheLibraryItself() throws IOException {
    assertThat(PublicApi.ofLibrary().signatures())
        .anyMatch(line -> line.contains("org/gradus/data/Dataset "))
        .isSorted();
  }

  @Test
  void aJarAndAFolderAreTheSame() throws IOException {
    PublicApi fromFolder = compiled("public class Sample { public int f(int x) { return x; } }");
    Path jar = folder.resolve("a jar.jar");
    try (var zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.copy(folder.resolve("classes/Sample.class"), zip.getPath("Sample.class"));
    }
    try (FileSystem openedElsewhere =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      assertThat(openedElsewhere.isOpen()).isTrue();
      assertThat(PublicApi.of(jar)).isEqualTo(fromFolder);
    }
    assertThat(fromFolder.signatures()).hasSize(3);
  }
}
