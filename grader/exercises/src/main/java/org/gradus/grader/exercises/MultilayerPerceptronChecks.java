package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentType;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Exercise 03: numbers that remember what they were made of, and the walk back through them. */
@Exercise("03-multilayer-perceptron")
public final class MultilayerPerceptronChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** A value of the notebook's class, as the checks see it. */
  @StudentType("Value")
  public interface ValueView {
    /** The number. */
    @Expr(value = "self.value", shown = "the number")
    double value();

    /** How steeply the number depends on each of its inputs. */
    @Expr(value = "self.slopes", shown = "the slopes")
    double[] slopes();
  }

  /** What the notebook must define. */
  public interface Student {
    /** A value made of nothing. */
    @Expr("new Value(a0)")
    ValueView value(double value);

    /** A value made of others. */
    @Expr("new Value(a0, java.util.List.of(a1), a2)")
    ValueView made(double value, ValueView[] inputs, double[] slopes);

    /** The sum of two values. */
    ValueView plus(ValueView a, ValueView b);

    /** The product of two values. */
    ValueView times(ValueView a, ValueView b);

    /** The hyperbolic tangent of a value. */
    ValueView tanh(ValueView a);

    /** Where the inputs of a value stand among others: −1 for one that does not. */
    @Expr(
        value = "a0.inputs.stream().mapToInt(java.util.List.of(a1)::indexOf).toArray()",
        shown = "the inputs")
    int[] inputsOf(ValueView made, ValueView[] all);

    /** Where the values stand among all, in the order in which topologicalOrder lists them. */
    @Expr(
        value =
            "topologicalOrder(a0).stream().mapToInt(java.util.Arrays.asList(a1)::indexOf).toArray()",
        shown = "topologicalOrder(last)")
    int[] topologicalOrder(ValueView last, ValueView[] all);

    /** Fills the gradients of values that are listed inputs first. */
    @Expr(
        value = "backward(new java.util.ArrayList<>(java.util.List.of(a0)))",
        shown = "backward(order)")
    void backward(ValueView[] order);

    /** The gradients of values. */
    @Expr(
        value = "java.util.Arrays.stream(a0).mapToDouble(v -> v.gradient).toArray()",
        shown = "the gradients after backward(order)")
    double[] gradients(ValueView[] values);

    /** The number of weights and biases of a network. */
    int parameterCount(int[] sizes);
  }

  MultilayerPerceptronChecks() {}

  @Nested
  @Order(1)
  @Question(value = "plus", title = "A sum and its slopes")
  class Plus {
    @Test
    @Order(1)
    @Points(1)
    @Hint("new Value(number, List.of(a, b), slope by a, slope by b)")
    @DisplayName("adds the numbers and remembers both values")
    void addsAndRemembers(Student student) {
      ValueView a = student.value(2);
      ValueView b = student.value(-5);
      ValueView sum = student.plus(a, b);
      assertThat(sum.value()).as("2 plus -5").isCloseTo(-3, CLOSE);
      assertThat(student.inputsOf(sum, new ValueView[] {a, b}))
          .as("what the sum was made of, in this order: a and b themselves (0 means a, 1 means b)")
          .containsExactly(0, 1);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("When a grows by 0.001 and b stays, by how much does a + b grow?")
    @DisplayName("has the right slopes")
    void slopesAreOne(Student student) {
      assertThat(student.plus(student.value(2), student.value(-5)).slopes())
          .as("the slopes of a + b: a sum grows as much as whatever grows in it")
          .containsExactly(new double[] {1, 1}, CLOSE);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "times", title = "A product and its slopes")
  class Times {
    @Test
    @Order(1)
    @Points(1)
    @Hint("new Value(number, List.of(a, b), slope by a, slope by b)")
    @DisplayName("multiplies the numbers and remembers both values")
    void multipliesAndRemembers(Student student) {
      ValueView a = student.value(3);
      ValueView b = student.value(4);
      ValueView product = student.times(a, b);
      assertThat(product.value()).as("3 times 4").isCloseTo(12, CLOSE);
      assertThat(student.inputsOf(product, new ValueView[] {a, b}))
          .as(
              "what the product was made of, in this order: a and b themselves (0 means a, 1 means b)")
          .containsExactly(0, 1);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("When a = 3 grows by 0.001 and b = 4 stays, the product grows by 0.004.")
    @DisplayName("has the right slopes")
    void slopeIsTheOther(Student student) {
      assertThat(student.times(student.value(-2), student.value(5)).slopes())
          .as("the slopes of -2 · 5, by the -2 and by the 5: each is the other number")
          .containsExactly(new double[] {5, -2}, CLOSE);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "tanh", title = "A squeezed number and its slope")
  class Tanh {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Math.tanh computes the number; List.of(a) is what it was made of.")
    @DisplayName("squeezes the number and remembers the value")
    void squeezesAndRemembers(Student student) {
      ValueView a = student.value(1);
      ValueView squeezed = student.tanh(a);
      assertThat(squeezed.value()).as("tanh of 1").isCloseTo(Math.tanh(1), CLOSE);
      assertThat(student.inputsOf(squeezed, new ValueView[] {a}))
          .as("what it was made of: a alone (0 means a)")
          .containsExactly(0);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Compute c first, and use c in the slope, not the number that came in.")
    @DisplayName("has the slope one minus the square of the result")
    void slopeOfTheResult(Student student) {
      for (double a : new double[] {0, 1, -0.5}) {
        double c = Math.tanh(a);
        assertThat(student.tanh(student.value(a)).slopes())
            .as("the slope of tanh at %s: 1 − c², and c is the result, tanh of %s", a, a)
            .containsExactly(new double[] {1 - c * c}, CLOSE);
      }
    }
  }

  @Nested
  @Order(4)
  @Question(value = "topologicalOrder", title = "Inputs first")
  class TopologicalOrder {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Visit the inputs first, and theirs before them; only then add the value itself.")
    @DisplayName("lists inputs before what was made of them")
    void inputsFirst(Student student) {
      ValueView x = student.value(1);
      ValueView y = student.value(2);
      ValueView sum = made(student, x, y);
      ValueView z = student.value(3);
      ValueView last = made(student, z, sum);
      ValueView[] all = {x, y, sum, z, last};
      int[] order = student.topologicalOrder(last, all);
      assertThat(order)
          .as(
              "value 2 is made of 0 and 1, value 4 of 3 and 2; the order of 4 lists all five, also"
                  + " the inputs of inputs, and 4 itself (-1 would be a value of an earlier call)")
          .containsOnly(0, 1, 2, 3, 4);
      assertThat(before(order, 0, 2) && before(order, 1, 2))
          .as("value 2 is made of 0 and 1, so inputs first; your order: %s", Arrays.toString(order))
          .isTrue();
      assertThat(before(order, 3, 4) && before(order, 2, 4))
          .as("value 4 is made of 3 and 2, so inputs first; your order: %s", Arrays.toString(order))
          .isTrue();
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Put each value into a set as you visit it: Set.add answers false when it was there.")
    @DisplayName("lists each value once, however often it is used")
    void eachOnce(Student student) {
      ValueView x = student.value(3);
      ValueView square = made(student, x, x);
      ValueView last = made(student, square, x);
      assertThat(student.topologicalOrder(last, new ValueView[] {x, square, last}))
          .as("x · x + x uses value 0 three times, but it stands in the order once")
          .containsExactlyInAnyOrder(0, 1, 2);
      ValueView turned = made(student, x, square);
      assertThat(student.topologicalOrder(turned, new ValueView[] {x, square, turned}))
          .as(
              "x + x · x: value 0 is used late and early, so it comes before both (to turn an"
                  + " order round that has the value before its inputs is not enough)")
          .containsExactly(0, 1, 2);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "backward", title = "Every share handed back")
  class Backward {
    @Test
    @Order(1)
    @Points(2)
    @Hint("The last gets gradient 1. Then from the end: an input gets slope · gradient.")
    @DisplayName("multiplies the slopes along a chain")
    void multipliesAlongTheChain(Student student) {
      ValueView x = student.value(1);
      ValueView y = student.made(2, new ValueView[] {x}, new double[] {3});
      ValueView z = student.made(4, new ValueView[] {y}, new double[] {-2});
      ValueView last = student.made(8, new ValueView[] {z}, new double[] {5});
      ValueView[] order = {x, y, z, last};
      student.backward(order);
      assertThat(student.gradients(order))
          .as("a chain with slopes 3, -2 and 5: the last has gradient 1, the others products")
          .containsExactly(new double[] {-30, -10, 5, 1}, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("multipliesAlongTheChain")
    @Points(2)
    @Hint("+= adds a share to what is there; = wipes it out.")
    @DisplayName("adds up the shares of a value that is used more than once")
    void addsUpShares(Student student) {
      ValueView x = student.value(3);
      ValueView square = student.made(9, new ValueView[] {x, x}, new double[] {3, 3});
      ValueView last = student.made(12, new ValueView[] {square, x}, new double[] {1, 1});
      ValueView[] order = {x, square, last};
      student.backward(order);
      assertThat(student.gradients(order))
          .as("x · x + x at 3: x is used three times, and its gradient adds up 3 + 3 + 1")
          .containsExactly(new double[] {7, 1, 1}, CLOSE);
    }

    @Test
    @Order(3)
    @Needs("multipliesAlongTheChain")
    @Points(1)
    @Hint("Before the walk, go through the list once and set every gradient to 0.")
    @DisplayName("begins each walk at zero")
    void beginsAtZero(Student student) {
      ValueView x = student.value(1);
      ValueView y = student.made(2, new ValueView[] {x}, new double[] {3});
      ValueView last = student.made(4, new ValueView[] {y}, new double[] {2});
      ValueView[] order = {x, y, last};
      student.backward(order);
      student.backward(order);
      assertThat(student.gradients(order))
          .as("after two walks the gradients are those of one: set them to 0 first")
          .containsExactly(new double[] {6, 2, 1}, CLOSE);
    }
  }

  @Nested
  @Order(6)
  @Question(value = "parameterCount", title = "Numbers to learn")
  class ParameterCount {
    @Test
    @Order(1)
    @Points(1)
    @Hint("How many numbers does one output own? Inputs have no bias.")
    @DisplayName("counts one layer")
    void oneLayer(Student student) {
      assertThat(student.parameterCount(new int[] {784, 10}))
          .as("784 inputs, 10 outputs: 7,840 weights, and a bias for each output")
          .isEqualTo(7_850);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Go through the layers: each has the numbers of the one before as its inputs.")
    @DisplayName("counts all layers")
    void allLayers(Student student) {
      assertThat(student.parameterCount(new int[] {2, 3, 1}))
          .as("sizes 2, 3, 1: 6 + 3 weights, and a bias for each of 4 units")
          .isEqualTo(13);
      assertThat(student.parameterCount(new int[] {784, 200, 100, 60, 30, 10}))
          .as("the network of the lecture: 184,900 weights, and a bias for each of 400 units")
          .isEqualTo(185_300);
    }
  }

  /** A value whose number does not matter. */
  private static ValueView made(Student student, ValueView... inputs) {
    return student.made(0, inputs, new double[inputs.length]);
  }

  private static boolean before(int[] order, int first, int second) {
    List<Integer> places = Arrays.stream(order).boxed().toList();
    return places.lastIndexOf(first) < places.indexOf(second);
  }
}
