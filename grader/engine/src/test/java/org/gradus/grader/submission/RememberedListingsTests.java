package org.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler finds in a package is what it finds without anybody's memory. */
class RememberedListingsTests {
  private final StandardJavaFileManager usual = files();
  private final StandardJavaFileManager first = new RememberedListings(files());
  private final StandardJavaFileManager second = new RememberedListings(files());

  private static StandardJavaFileManager files() {
    return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
  }

  @AfterEach
  void close() throws IOException {
    usual.close();
    first.close();
    second.close();
  }

  private static Location javaBase(StandardJavaFileManager files) throws IOException {
    return files.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.base");
  }

  private static List<String> names(
      StandardJavaFileManager files, Location location, String packageName) throws IOException {
    return StreamSupport.stream(
            files.list(location, packageName, Set.of(Kind.CLASS), false).spliterator(), false)
        .map(JavaFileObject::getName)
        .sorted()
        .toList();
  }

  @Test
  void aPackageOfTheJdkHasAllItsClasses() throws IOException {
    for (String each : List.of("java.util", "java.lang", "no.such")) {
      List<String> names = names(usual, javaBase(usual), each);
      assertThat(names(first, javaBase(first), each)).isEqualTo(names);
      assertThat(names(second, javaBase(second), each)).isEqualTo(names);
    }
    assertThat(names(first, javaBase(first), "java.util")).hasSizeGreaterThan(100);
  }

  @Test
  void anotherCompilerListsNothingAnew() throws IOException {
    Set<Kind> classes = Set.of(Kind.CLASS);
    assertThat(second.list(javaBase(second), "java.util", classes, false))
        .isSameAs(first.list(javaBase(first), "java.util", classes, false));
  }

  @Test
  void aModuleAndAKindHaveListingsOfTheirOwn() throws IOException {
    assertThat(first.list(javaBase(first), "java.util", Set.of(Kind.SOURCE), false)).isEmpty();
    Location logging = first.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.logging");
    assertThat(names(first, logging, "java.util.logging")).isNotEmpty();
    assertThat(names(first, javaBase(first), "java.util.logging")).isEmpty();
  }

  /** Other jars may lie there the next time. */
  @Test
  void aClassPathIsNotRemembered(@TempDir Path folder) throws IOException {
    first.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(folder));
    assertThat(names(first, StandardLocation.CLASS_PATH, "")).isEmpty();
    Files.write(folder.resolve("New.class"), new byte[4]);
    assertThat(names(first, StandardLocation.CLASS_PATH, "")).hasSize(1);
  }
}
