package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PassedFunctionTests {
  private final CallbackBounds bounds = new CallbackBounds();
  private final Views views =
      new Views(
          new Views.Maker() {
            @Override
            public Object view(Type declared, Object self, String origin) {
              return new Seen(self);
            }

            @Override
            public Object function(Object function, Type declared) {
              return "function";
            }
          });

  @StudentType("Word")
  interface WordView {}

  record Seen(Object self) implements WordView {}

  interface Types {
    Function<WordView, DoubleUnaryOperator> ofWord();
  }

  private PassedFunction passed(Object function, Type declared) {
    return new PassedFunction(function, declared, views, bounds);
  }

  @Test
  void isTheFunctionOfItsInterface() {
    Function<WordView, DoubleUnaryOperator> function = word -> x -> x;
    PassedFunction passed = passed(function, TestTypes.of(Types.class, "ofWord"));
    assertThat(passed.type()).isEqualTo(Function.class);
    assertThat(passed.identity()).isSameAs(function);
    assertThat(passed.parameters()).containsExactly(WordView.class);
  }

  @Test
  void takesViewsAndGivesWhatTheStudentsCodeCanCall() throws Throwable {
    Function<WordView, DoubleUnaryOperator> function =
        word -> {
          assertThat(word).isEqualTo(new Seen("a word"));
          assertThat(bounds.inside()).isTrue();
          return x -> x;
        };
    PassedFunction passed = passed(function, TestTypes.of(Types.class, "ofWord"));
    assertThat(passed.call(new Object[] {"a word"})).isEqualTo("function");
    assertThat(bounds.inside()).isFalse();
  }

  @Test
  void whatItThrowsIsTheTests() {
    ArithmeticException thrown = new ArithmeticException("of the test");
    DoubleUnaryOperator function =
        x -> {
          throw thrown;
        };
    PassedFunction passed = passed(function, DoubleUnaryOperator.class);
    assertThatThrownBy(() -> passed.call(new Object[] {1.0})).isSameAs(thrown);
    assertThat(bounds.isTests(thrown)).isTrue();
    assertThat(bounds.inside()).isFalse();
  }

  @Test
  void inThisProcessItIsAnObjectLikeAnyOther() {
    DoubleUnaryOperator root = Math::sqrt;
    PassedFunction passed = passed(root, DoubleUnaryOperator.class);
    Object first = passed.inThisProcess();
    Object second = passed.inThisProcess();
    assertThat(List.of(second, first).indexOf(first)).isEqualTo(1);
    assertThat(first).hasToString("a function");
    assertThat(first.hashCode()).isEqualTo(System.identityHashCode(first));
  }

  @Test
  void theMethodsWithABodyRunInTheCaller() {
    Comparator<String> byLength = Comparator.comparing(String::length);
    @SuppressWarnings("unchecked")
    Comparator<String> comparator =
        (Comparator<String>) passed(byLength, Comparator.class).inThisProcess();
    assertThat(comparator.compare("abc", "d")).isPositive();
    assertThat(comparator.reversed().compare("abc", "d")).isNegative();
  }
}
