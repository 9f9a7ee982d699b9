package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AdapterSourceTests {
  interface Student {
    Map<String, List<int[]>> index(String[] words);

    @Expr("weights")
    double[][] weights();

    <T extends Comparable<T>> T largest(List<T> values, int count);

    <T> void reset(T all);
  }

  @StudentType("Matrix")
  interface MatrixView {
    @Expr("self.values")
    double[][] values();

    MatrixView times(MatrixView other);
  }

  private static String signature(String method) {
    return AdapterSource.signature(TestTypes.method(Student.class, method));
  }

  private static String declaration(Class<?> type, int number) {
    return AdapterSource.declaration("Mine", type, List.of(number));
  }

  @Test
  void signaturesAreWrittenAsAStudentShould() {
    assertThat(signature("index")).isEqualTo("Map<String, List<int[]>> index(String[] words)");
    assertThat(signature("weights")).isEqualTo("double[][] weights");
    assertThat(signature("largest"))
        .isEqualTo("<T extends Comparable<T>> T largest(List<T> values, int count)");
    assertThat(signature("reset")).isEqualTo("<T> void reset(T all)");
  }

  @Test
  void theAdapterKeepsTypeArguments() {
    List<String> names =
        AdapterSource.methods(Student.class).stream().map(method -> method.getName()).toList();
    assertThat(declaration(Student.class, names.indexOf("index")))
        .contains("static java.util.Map<java.lang.String, java.util.List<int[]>> gradus$")
        .contains("(java.lang.String[] a0) throws java.lang.Throwable { return index(a0); }");
    assertThat(declaration(Student.class, names.indexOf("reset"))).contains("{ reset(a0); }");
  }

  @Test
  void aFunctionsAdapterHasNone() {
    assertThat(declaration(Function.class, 0))
        .isEqualTo(
            """
            class Mine {
              public static java.lang.Object gradus$0(java.util.function.Function self, java.lang.Object a0) throws java.lang.Throwable { return self.apply(a0); }
            }""");
  }

  @Test
  void theAdapterOfAStudentsClassTakesTheObjectFirst() {
    assertThat(AdapterSource.declaration("Mine", MatrixView.class, List.of(0, 1)))
        .contains("(Matrix self) throws java.lang.Throwable { return self.values; }")
        .contains("(Matrix self, Matrix a0) throws java.lang.Throwable { return self.times(a0); }");
  }

  @Test
  void whatIsNoInterfaceIsRefused() {
    assertThatThrownBy(() -> AdapterSource.methods(String.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(
            "String is not an interface: what the notebook must define is declared in one.");
  }
}
