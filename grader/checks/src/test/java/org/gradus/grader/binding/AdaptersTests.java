package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against a notebook that takes no snippet with a certain word in it. */
class AdaptersTests {
  private final List<String> evaluated = new ArrayList<>();
  private boolean runs = true;
  private final Adapters<String> adapters =
      new Adapters<>(
          new NotebookShell() {
            @Override
            public List<String> evaluate(String snippet) {
              evaluated.add(snippet);
              return snippet.contains("missing") ? List.of("cannot find symbol") : List.of();
            }

            @Override
            public String definitions(String name) {
              return "";
            }

            @Override
            public String undefined() {
              return "";
            }
          },
          new Adapters.Reach<>() {
            @Override
            public String snippet(String className, String declaration) {
              return declaration;
            }

            @Override
            public @Nullable String take(String className) {
              String last = evaluated.get(evaluated.size() - 1);
              return runs && !last.contains("missing") ? className : null;
            }
          });

  interface None {}

  interface OneMissing {
    int missing();
  }

  interface TwoOfThree {
    int first();

    int missing();

    int second();
  }

  @Test
  void withoutMethodsNothingIsCompiled() {
    assertThat(adapters.compile(None.class)).isEmpty();
    assertThat(evaluated).isEmpty();
  }

  @Test
  void oneMethodIsCompiledOnce() {
    assertThat(adapters.compile(OneMissing.class).values())
        .singleElement()
        .satisfies(
            adapter -> {
              assertThat(adapter.owner()).isNull();
              assertThat(adapter.misfit())
                  .isEqualTo(
                      new Misfit(
                          "int missing()",
                          "",
                          "Nothing defines missing so far (compiler: cannot find symbol)."));
            });
    assertThat(evaluated).hasSize(1);
  }

  @Test
  void severalAreCompiledTogetherAndOneByOneWhereThatFails() {
    Map<Method, Adapters.Adapter<String>> all = adapters.compile(TwoOfThree.class);
    assertThat(evaluated).hasSize(4);
    all.forEach(
        (method, adapter) -> {
          boolean missing = method.getName().equals("missing");
          assertThat(adapter.owner() == null).isEqualTo(missing);
          assertThat(adapter.misfit() != null).isEqualTo(missing);
        });
  }

  @Test
  void aKernelThatRunsNothingIsTold() {
    runs = false;
    assertThatThrownBy(() -> adapters.compile(DoubleUnaryOperator.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(
            "The adapter of DoubleUnaryOperator compiled, but the kernel did not run it: restart the kernel.");
  }
}
