package org.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualImportsTests {

  private JShell shell;
  private UsualImports imports;

  @BeforeEach
  void open() {
    shell = JShell.builder().executionEngine("local").build();
    imports =
        new UsualImports(
            List.of(
                "java.util.*",
                "java.util.stream.*",
                "java.util.prefs.*",
                "static java.lang.Math.abs"));
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void anImportIsMadeWhenATextNamesOneOfItsClasses() {
    // Of what is no package of the JDK nobody knows the names: it is made at once.
    assertThat(after("int x = 1;")).containsExactly("static java.lang.Math.abs");
    assertThat(after("IntStream.range(0, 2)"))
        .containsExactly("static java.lang.Math.abs", "java.util.stream.*");
    assertThat(after("/* a List */")).contains("java.util.*").doesNotContain("java.util.prefs.*");
  }

  @Test
  void anImportIsMadeOnce() {
    var unused = after("List.of()");
    assertThat(after("List.of(Map.of())")).containsOnlyOnce("java.util.*");
  }

  @Test
  void aPartOfANameCallsForNothing() {
    assertThat(after("class MyList { int Lists; }")).containsExactly("static java.lang.Math.abs");
  }

  @Test
  void whereANameMayBeSpeltWithEscapesAllAreMade() {
    assertThat(after("L\\u0069st<Integer> x;")).hasSize(4);
  }

  @Test
  void packagesOfEveryModuleAreKnown() {
    assertThat(after("Preferences.userRoot()")).contains("java.util.prefs.*");
  }

  @Test
  void thoseOfAWholeNotebookAreMadeInOne() {
    imports.beforeAll(List.of("List.of()", "IntStream.range(0, 2)"), shell);
    assertThat(shell.imports()).hasSize(1);
    assertThat(isValid("Stream.of(List.of(abs(-1)), new ArrayList<Integer>()).toList();")).isTrue();
    assertThat(after("List.of(IntStream.range(0, 2))")).hasSize(1);
    assertThat(isValid("Preferences p;")).isFalse();
    assertThat(after("Preferences p;")).contains("java.util.prefs.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.*;",
        "import java.util.stream.*;",
        "import static java.lang.Math.*;",
        "import java.lang.*;",
        "import  java.lang.*  ;",
        "import java . lang . *;",
        "import j\\u0061va.lang.*;"
      })
  void anImportOfAStudentsTakesNoOtherAway(String theirs) {
    imports.beforeAll(List.of("List.of()", "IntStream.range(0, 2)"), shell);
    imports.before(theirs, shell);
    shell.eval(theirs);
    assertThat(isValid("Stream.of(List.of(abs(-1)), new ArrayList<Integer>()).toList();")).isTrue();
  }

  private boolean isValid(String text) {
    return shell.eval(text).stream().allMatch(event -> event.status() == Snippet.Status.VALID);
  }

  private List<String> after(String text) {
    imports.before(text, shell);
    return shell.imports().map(each -> (each.isStatic() ? "static " : "") + name(each)).toList();
  }

  private static String name(ImportSnippet each) {
    return each.fullname();
  }
}
