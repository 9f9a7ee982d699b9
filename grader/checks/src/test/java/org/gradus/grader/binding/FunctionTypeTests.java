package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FunctionTypeTests {
  interface Types {
    Function<Integer, String> plain();

    Function<? super Integer, ? extends Number> bounded();

    Function<?, ?> open();

    ToDoubleFunction<double[]> loss();

    Maker<String> maker();

    List<String> words();
  }

  @FunctionalInterface
  interface Maker<T> {
    <S> S make(T name, Class<S> type);
  }

  /** Methods that every object has, and one that only has such a name. */
  interface Likeness {
    void notify(String word);

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    @Override
    String toString();
  }

  private static FunctionType of(String name) {
    return FunctionType.of(TestTypes.of(Types.class, name));
  }

  @Test
  void whatSaysOfItselfThatItIsAFunction() {
    assertThat(FunctionType.is(DoubleUnaryOperator.class)).isTrue();
    assertThat(FunctionType.is(TestTypes.of(Types.class, "plain"))).isTrue();
    assertThat(FunctionType.is(TestTypes.of(Types.class, "words"))).isFalse();
    assertThat(FunctionType.is(Comparable.class)).isFalse();
  }

  @Test
  void typeVariablesStandForWhatTheAuthorDeclares() {
    FunctionType plain = of("plain");
    assertThat(plain.type()).isEqualTo(Function.class);
    assertThat(plain.method().getName()).isEqualTo("apply");
    assertThat(plain.parameters()).containsExactly(Integer.class);
    assertThat(plain.result()).isEqualTo(String.class);
  }

  @Test
  void wildcardsStandForTheirBounds() {
    assertThat(of("bounded").parameters()).containsExactly(Integer.class);
    assertThat(of("bounded").result()).isEqualTo(Number.class);
    assertThat(of("open").parameters()).containsExactly(Object.class);
    assertThat(of("open").result()).isEqualTo(Object.class);
  }

  @Test
  void otherTypesStay() {
    assertThat(of("loss").parameters()).containsExactly(double[].class);
    assertThat(of("loss").result()).isEqualTo(double.class);
    assertThat(FunctionType.of(DoubleUnaryOperator.class).parameters())
        .containsExactly(double.class);
  }

  @Test
  void withoutArgumentsTheVariablesStay() {
    assertThat(FunctionType.of(Function.class).result()).isInstanceOf(TypeVariable.class);
  }

  @Test
  void variablesOfTheMethodItselfStay() {
    assertThat(of("maker").result()).isInstanceOf(TypeVariable.class).hasToString("S");
    assertThat(of("maker").parameters().get(0)).isEqualTo(String.class);
  }

  @Test
  void whatEveryObjectHasWantsNoBinding() {
    assertThat(FunctionType.methods(Comparator.class))
        .extracting(Method::getName)
        .containsExactly("compare");
    assertThat(FunctionType.methods(Likeness.class))
        .singleElement()
        .extracting(method -> method.getParameterTypes()[0])
        .isEqualTo(String.class);
  }
}
