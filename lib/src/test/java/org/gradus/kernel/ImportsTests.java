package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names that a cell may use without an import. */
@Tag("long")
class ImportsTests {
  /** JJava's own. */
  private static final List<String> STANDARD =
      Stream.of("util", "io", "math", "net", "time", "util.concurrent", "util.prefs", "util.regex")
          .map(name -> "import java." + name + ".*;")
          .toList();

  private static final Set<String> OPEN =
      Set.of(
          "org.gradus.audio",
          "org.gradus.data",
          "org.gradus.nn",
          "org.gradus.plot",
          "org.gradus.text",
          "org.gradus.train",
          "org.gradus.vision");

  @Test
  void noPublicClassOfTheLibraryIsAmbiguous() {
    String classes =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gradus")
                .stream()
                .filter(type -> OPEN.contains(type.getPackageName()))
                .filter(type -> type.isTopLevelClass() && isPublic(type))
                .map(type -> type.getSimpleName() + ".class")
                .collect(Collectors.joining(", "));
    assertThat(classes).contains("Network.class", "Dataset.class");
    assertCompiles("Class<?>[] all = {" + classes + "};");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  @Test
  void theWordsOfOtherLibrariesAreNotAmbiguous() {
    assertCompiles(
        "Class<?>[] all = {Table.class, Row.class, XYChart.class, NDArray.class, Shape.class, Stream.class, Path.class, List.class, Date.class};");
  }

  @Test
  void whatIsNotThereIsNotImported() throws Exception {
    URL[] none = {};
    try (URLClassLoader bare = new URLClassLoader(none, ClassLoader.getPlatformClassLoader())) {
      assertThat(Imports.declarations(bare))
          .containsExactly(
              """
              import static java.lang.Override.*;
              import java.util.stream.*;
              import java.util.function.*;
              import java.nio.file.*;""");
    }
  }

  @Test
  void aCellsOwnImportsTakeNothingAway() {
    assertCompiles(
        "Class<?>[] all = {Shape.class, Table.class, Stream.class};",
        "import java.awt.Shape;",
        "import java.util.stream.*;",
        "Class<java.awt.Shape> mine = Shape.class;");
  }

  private static void assertCompiles(String... snippets) {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      STANDARD.forEach(shell::eval);
      Imports.declarations(ImportsTests.class.getClassLoader()).forEach(shell::eval);
      for (String snippet : snippets) {
        var event = shell.eval(snippet).get(0);
        assertThat(event.status())
            .as(shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString())
            .isEqualTo(Status.VALID);
      }
    }
  }
}
