package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.MultilayerPerceptronChecks.Student;
import org.gradus.grader.exercises.MultilayerPerceptronChecks.ValueView;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 03 with fresh numbers and graphs. Slopes are held against differences, gradients against
 * a walk forwards, in which one value moves and all others follow.
 */
@Exercise("03-multilayer-perceptron")
public final class MultilayerPerceptronHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 03 5b0e9a71c4d2f3864a97be10";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 4;

  MultilayerPerceptronHidden() {}

  @Nested
  @Order(1)
  @Question("plus")
  class Plus {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("adds the numbers and remembers both values")
    void addsAndRemembers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double first = random.nextDouble(-9, 9);
        double second = random.nextDouble(-9, 9);
        ValueView a = student.value(first);
        ValueView b = student.value(second);
        ValueView sum = student.plus(a, b);
        assertThat(sum.value() - second).as("%s plus %s", first, second).isCloseTo(first, CLOSE);
        assertThat(student.inputsOf(sum, new ValueView[] {b, a})).containsExactly(1, 0);
        assertThat(sum.slopes()).containsExactly(new double[] {1, 1}, CLOSE);
      }
    }
  }

  @Nested
  @Order(2)
  @Question("times")
  class Times {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("has the other number as its slope")
    void slopeIsTheOther(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double first = random.nextDouble(1, 9);
        double second = -random.nextDouble(1, 9);
        ValueView a = student.value(first);
        ValueView b = student.value(second);
        ValueView product = student.times(a, b);
        assertThat(product.value() / second).as("%s · %s", first, second).isCloseTo(first, CLOSE);
        assertThat(student.inputsOf(product, new ValueView[] {b, a})).containsExactly(1, 0);
        assertThat(product.slopes())
            .as("slopes of %s · %s", first, second)
            .containsExactly(new double[] {second, first}, CLOSE);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("tanh")
  class Tanh {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("has the slope one minus the square of the result")
    void slopeOfTheResult(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double in = random.nextDouble(0.3, 2) * (round % 2 == 0 ? 1 : -1);
        ValueView a = student.value(in);
        ValueView squeezed = student.tanh(a);
        double e = Math.exp(2 * in);
        assertThat(squeezed.value()).as("tanh of %s", in).isCloseTo((e - 1) / (e + 1), CLOSE);
        assertThat(student.inputsOf(squeezed, new ValueView[] {a})).containsExactly(0);
        double cosh = Math.cosh(in);
        assertThat(squeezed.slopes())
            .as("slope of tanh at %s", in)
            .containsExactly(new double[] {1 / (cosh * cosh)}, CLOSE);
      }
    }
  }

  @Nested
  @Order(4)
  @Question("topologicalOrder")
  class TopologicalOrder {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("lists inputs before what was made of them")
    void inputsFirst(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // A tree: nothing is used twice.
        int[][] inputs = new int[9][];
        for (int node = 0; node < inputs.length; node++) {
          inputs[node] = node % 2 == 0 && node > 0 ? new int[] {node - 1, node - 2} : new int[0];
          if (random.nextBoolean()) {
            reverse(inputs[node]);
          }
        }
        assertInputsFirst(inputs, order(student, inputs, random));
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("lists each value once, however often it is used")
    void eachOnce(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[][] inputs = graph(random.nextInt(9, 14), random);
        assertThat(order(student, inputs, random))
            .as("the order of values made of %s", Arrays.deepToString(inputs))
            .containsExactlyInAnyOrder(IntStream.range(0, inputs.length).toArray());
      }
    }
  }

  @Nested
  @Order(5)
  @Question("backward")
  class Backward {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("adds up the shares of a value that is used more than once")
    void addsUpShares(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[][] inputs = graph(random.nextInt(6, 14), random);
        double[][] slopes = slopes(inputs, random);
        ValueView[] order = values(student, inputs, slopes);
        student.backward(order);
        assertThat(student.gradients(order))
            .as("gradients of values made of %s", Arrays.deepToString(inputs))
            .containsExactly(forwards(inputs, slopes), CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("begins each walk at zero")
    void beginsAtZero(Student student, RandomGenerator random) {
      int[][] inputs = chain(random.nextInt(5, 9));
      double[][] slopes = slopes(inputs, random);
      ValueView[] order = values(student, inputs, slopes);
      int walks = random.nextInt(2, 5);
      for (int walk = 0; walk < walks; walk++) {
        student.backward(order);
      }
      assertThat(student.gradients(order))
          .as("gradients after %d walks", walks)
          .containsExactly(forwards(inputs, slopes), CLOSE);
    }
  }

  @Nested
  @Order(6)
  @Question("parameterCount")
  class ParameterCount {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("counts one layer")
    void oneLayer(Student student, RandomGenerator random) {
      int in = random.nextInt(2, 700);
      int out = random.nextInt(2, 90);
      assertThat(student.parameterCount(new int[] {in, out}) / out).isEqualTo(in + 1);
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("counts all layers")
    void allLayers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[] sizes = random.ints(random.nextInt(3, 8), 1, 90).toArray();
        int expected = 0;
        for (int l = 1; l < sizes.length; l++) {
          expected += sizes[l] + sizes[l] * sizes[l - 1];
        }
        assertThat(student.parameterCount(sizes))
            .as("sizes %s", Arrays.toString(sizes))
            .isEqualTo(expected);
      }
    }
  }

  /**
   * What each of so many values is made of, by number: the one before it, so that the last one
   * needs them all, and another one before it.
   */
  private static int[][] graph(int size, RandomGenerator random) {
    int[][] inputs = chain(size);
    for (int node = 1; node < size; node++) {
      inputs[node] = new int[] {node - 1, random.nextInt(node)};
    }
    return inputs;
  }

  private static int[][] chain(int size) {
    int[][] inputs = new int[size][];
    Arrays.setAll(inputs, node -> node == 0 ? new int[0] : new int[] {node - 1});
    return inputs;
  }

  private static double[][] slopes(int[][] inputs, RandomGenerator random) {
    return Arrays.stream(inputs)
        .map(each -> random.doubles(each.length, 0.5, 1.5).toArray())
        .toArray(double[][]::new);
  }

  private static ValueView[] values(Student student, int[][] inputs, double[][] slopes) {
    ValueView[] values = new ValueView[inputs.length];
    for (int node = 0; node < values.length; node++) {
      ValueView[] own =
          Arrays.stream(inputs[node]).mapToObj(i -> values[i]).toArray(ValueView[]::new);
      values[node] = own.length == 0 ? student.value(node) : student.made(node, own, slopes[node]);
    }
    return values;
  }

  private static int[] order(Student student, int[][] inputs, RandomGenerator random) {
    ValueView[] values = values(student, inputs, slopes(inputs, random));
    return student.topologicalOrder(values[values.length - 1], values);
  }

  /** The slope of the last value by each: that one moves, and those made of it follow. */
  private static double[] forwards(int[][] inputs, double[][] slopes) {
    double[] found = new double[inputs.length];
    for (int moved = 0; moved < inputs.length; moved++) {
      double[] moves = new double[inputs.length];
      moves[moved] = 1;
      for (int node = moved + 1; node < inputs.length; node++) {
        for (int i = 0; i < inputs[node].length; i++) {
          moves[node] += slopes[node][i] * moves[inputs[node][i]];
        }
      }
      found[moved] = moves[inputs.length - 1];
    }
    return found;
  }

  private static void assertInputsFirst(int[][] inputs, int[] order) {
    List<Integer> places = Arrays.stream(order).boxed().toList();
    for (int node = 0; node < inputs.length; node++) {
      assertThat(places).as("an order of values made of others").contains(node);
      for (int input : inputs[node]) {
        assertThat(places.lastIndexOf(input))
            .as("place of %d, of which %d is made, in %s", input, node, places)
            .isLessThan(places.indexOf(node));
      }
    }
  }

  private static void reverse(int[] pair) {
    if (pair.length == 2) {
      int first = pair[0];
      pair[0] = pair[1];
      pair[1] = first;
    }
  }
}
