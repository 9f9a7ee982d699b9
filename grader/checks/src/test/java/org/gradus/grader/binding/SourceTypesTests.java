package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SourceTypesTests {
  @StudentType("Matrix")
  interface MatrixView {}

  interface Types {
    String word();

    MatrixView matrix();

    Map<String, List<MatrixView>> groups();

    Set<MatrixView> set();

    Set<String> words();

    Function<? super Integer, ? extends Number> bounded();

    <T> List<T[]>[] generic();

    Types hidden();
  }

  private static String full(String name) {
    return SourceTypes.full(TestTypes.of(Types.class, name));
  }

  private static String plain(String name) {
    return SourceTypes.plain(TestTypes.of(Types.class, name));
  }

  @Test
  void forTheCompilerWithPackages() {
    assertThat(full("word")).isEqualTo("java.lang.String");
    assertThat(full("matrix")).isEqualTo("Matrix");
    assertThat(full("groups")).isEqualTo("java.util.Map<java.lang.String, java.util.List<Matrix>>");
    assertThat(full("words")).isEqualTo("java.util.Set<java.lang.String>");
    assertThat(full("bounded"))
        .isEqualTo(
            "java.util.function.Function<? super java.lang.Integer, ? extends java.lang.Number>");
    assertThat(full("generic")).isEqualTo("java.util.List<T[]>[]");
  }

  @Test
  void forPeopleWithout() {
    assertThat(plain("word")).isEqualTo("String");
    assertThat(plain("groups")).isEqualTo("Map<String, List<Matrix>>");
    assertThat(plain("bounded")).isEqualTo("Function<? super Integer, ? extends Number>");
    assertThat(plain("hidden")).isEqualTo("Types");
  }

  @Test
  void whatTheGraderCannotReachIsRefused() {
    assertThatThrownBy(() -> full("set"))
        .isInstanceOf(BindingException.class)
        .hasMessage(
            "MatrixView stands inside Set, where the grader cannot reach it: use an array, a list, or the values of a map.");
  }

  @Test
  void whatANotebookCannotNameIsRefused() {
    assertThatThrownBy(() -> full("hidden"))
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith("Types is not public");
  }
}
