package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ViewsTests {
  private final Views views =
      new Views(
          new Views.Maker() {
            @Override
            public Object view(Type declared, Object self, String origin) {
              return new Shown(self, origin);
            }

            @Override
            public Object function(Object function, Type declared) {
              return "passed as " + declared.getTypeName();
            }
          });

  @StudentType("Point")
  interface PointView {}

  /** What the test's side holds for a student's object, which is a text here. */
  record Shown(Object self, String origin) implements PointView {}

  interface Types<T> {
    PointView one();

    PointView[][] grid();

    List<PointView> list();

    List<PointView>[] lists();

    Map<String, List<PointView>> groups();

    Map<PointView, String> keyed();

    Set<PointView> set();

    DoubleUnaryOperator function();

    DoubleUnaryOperator[] functions();

    List<DoubleUnaryOperator> functionList();

    Map<String, DoubleUnaryOperator> functionMap();

    Function<PointView, Double> generic();

    List<String> words();

    double[][] numbers();

    T variable();
  }

  private static Type type(String name) {
    return TestTypes.of(Types.class, name);
  }

  private static final String ORIGIN = "the method";

  private static Shown shown(String self) {
    return new Shown(self, ORIGIN);
  }

  @Test
  void aStudentsObjectIsSeenThroughAView() {
    assertThat(views.toTest("a", type("one"), ORIGIN)).isEqualTo(shown("a"));
    assertThat(views.toTest(null, type("one"), ORIGIN)).isNull();
    assertThat(views.toTest(null, type("words"), ORIGIN)).isNull();
  }

  @Test
  void aFunctionOfTheStudentsIsSeenThroughAView() {
    assertThat(views.toTest("f", type("function"), ORIGIN)).isEqualTo(shown("f"));
  }

  @Test
  void objectsInListsAreSeenThroughViews() {
    assertThat(views.toTest(Arrays.asList("a", null), type("list"), ORIGIN))
        .isEqualTo(Arrays.asList(shown("a"), null));
  }

  @Test
  void valuesOfMapsAreSeenThroughViewsInTheSameOrder() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("z", List.of("a", "b"));
    groups.put("y", List.of());
    assertThat(views.toTest(groups, type("groups"), ORIGIN))
        .hasToString("{z=%s, y=[]}".formatted(List.of(shown("a"), shown("b"))));
  }

  @Test
  void objectsInArraysAreSeenThroughViewsOfTheDeclaredType() {
    Object grid = views.toTest(new Object[][] {{"a"}, null}, type("grid"), ORIGIN);
    assertThat(grid).isInstanceOf(PointView[][].class);
    assertThat((PointView[][]) grid).isDeepEqualTo(new PointView[][] {{shown("a")}, null});
    assertThat(views.toTest(new List<?>[] {List.of("a")}, type("lists"), ORIGIN))
        .isEqualTo(new List<?>[] {List.of(shown("a"))});
  }

  @Test
  void whatHasNoViewsPassesAsItIs() {
    List<String> words = List.of("a");
    assertThat(views.toTest(words, type("words"), ORIGIN)).isSameAs(words);
    assertThat(views.toStudent(words, type("words"), List.class)).isSameAs(words);
    assertThat(views.toStudent(null, type("list"), List.class)).isNull();
  }

  @Test
  void functionsArePassedAloneInListsAndAsTheValuesOfMaps() {
    DoubleUnaryOperator f = x -> x;
    String passed = "passed as " + DoubleUnaryOperator.class.getName();
    assertThat(views.toStudent(f, type("function"), Object.class)).isEqualTo(passed);
    assertThat(views.toStudent(Arrays.asList(f, null), type("functionList"), List.class))
        .isEqualTo(Arrays.asList(passed, null));
    assertThat(views.toStudent(Map.of("f", f), type("functionMap"), Map.class))
        .isEqualTo(Map.of("f", passed));
  }

  @Test
  void functionsInArraysArePassedInAnArrayOfTheTypeThatIsWanted() {
    assertThat(
            views.toStudent(
                new DoubleUnaryOperator[] {x -> x, null}, type("functions"), String[].class))
        .isEqualTo(new String[] {"passed as " + DoubleUnaryOperator.class.getName(), null});
  }

  @Test
  void whatIsNoViewOfTheStudentsObjectIsGivenAsItIs() {
    Shown mine = shown("a");
    assertThat(views.toStudent(mine, type("one"), Object.class)).isSameAs(mine);
  }

  @Test
  void listsAndMapsAreCopied() {
    List<String> list = Collections.emptyList();
    assertThat(views.toTest(list, type("list"), ORIGIN)).isEqualTo(list).isNotSameAs(list);
    Map<String, List<String>> map = new HashMap<>();
    assertThat(views.toTest(map, type("groups"), ORIGIN)).isEqualTo(map).isNotSameAs(map);
  }

  @Test
  void partsOfTypes() {
    assertThat(Views.part(type("grid"))).isEqualTo(PointView[].class);
    assertThat(Views.part(type("lists"))).isEqualTo(type("list"));
    assertThat(Views.part(type("list"))).isEqualTo(PointView.class);
    assertThat(Views.part(type("keyed"))).isEqualTo(String.class);
    assertThat(Views.part(type("set"))).isEqualTo(type("set"));
    assertThat(Views.part(type("one"))).isEqualTo(PointView.class);
    assertThat(Views.part(type("variable"))).isEqualTo(type("variable"));
  }

  @Test
  void viewsAreFoundInTheValuesOfMapsAndNotInTheirKeys() {
    for (String name : List.of("one", "grid", "list", "lists", "groups", "function", "generic")) {
      assertThat(Views.hasViews(type(name))).as(name).isTrue();
    }
    for (String name : List.of("keyed", "set", "words", "numbers", "variable")) {
      assertThat(Views.hasViews(type(name))).as(name).isFalse();
    }
  }

  @Test
  void studentTypesAreFoundWhereverTheyStand() {
    for (String name : List.of("one", "grid", "list", "lists", "groups", "keyed", "set")) {
      assertThat(Views.studentTypes(type(name))).as(name).containsExactly(PointView.class);
    }
    assertThat(Views.studentTypes(type("generic"))).containsExactly(PointView.class);
    for (String name : List.of("function", "words", "numbers", "variable")) {
      assertThat(Views.studentTypes(type(name))).as(name).isEmpty();
    }
  }

  @Test
  void rawTypes() {
    assertThat(Views.raw(type("list"))).isEqualTo(List.class);
    assertThat(Views.raw(type("lists"))).isEqualTo(List[].class);
    assertThat(Views.raw(type("grid"))).isEqualTo(PointView[][].class);
    assertThat(Views.raw(type("variable"))).isEqualTo(Object.class);
  }
}
