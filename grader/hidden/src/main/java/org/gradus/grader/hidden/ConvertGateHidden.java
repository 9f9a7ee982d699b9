package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** GRUs that do the same after the conversion, when z goes the other way. */
abstract class ConvertGateHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 11 6ec7583a0510887f7ffd3e65";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("turns z round, and nothing else")
  void turnsTheGate(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertSameLayer(student, Gated.drawn(3, 2, random.nextInt(1, 4), random), random);
    }
  }

  @Test
  @Order(2)
  @Needs("turnsTheGate")
  @Points(0.5)
  @DisplayName("fits any number of units and inputs, and undoes itself")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int units : new int[] {1, random.nextInt(3, 5), random.nextInt(5, 8)}) {
      Gated layer = Gated.drawn(3, units, random.nextInt(1, 5), random);
      assertSameLayer(student, layer, random);
      Gated twice = converted(student, converted(student, layer));
      double[][][] parts = twice.parts();
      for (int part = 0; part < parts.length; part++) {
        for (int row = 0; row < parts[part].length; row++) {
          assertThat(parts[part][row])
              .as("part %d, row %d, converted twice", part, row)
              .containsExactly(layer.parts()[part][row], within(1e-12));
        }
      }
    }
  }

  @Test
  @Order(3)
  @Needs("turnsTheGate")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    Gated layer = Gated.drawn(3, 3, 2, random);
    Gated lent = layer.copied();
    assertThat(student.afterConvert(lent.w(), lent.u(), lent.b(), lent.d()))
        .as("w, u, b and d after the call")
        .isDeepEqualTo(layer.parts());
    lent = layer.copied();
    assertThat(student.convertsInNewRows(lent.w(), lent.u(), lent.b(), lent.d()))
        .as("the answer has rows of its own")
        .isTrue();
    assertThat(student.convertsAnew(lent.w(), lent.u(), lent.b(), lent.d()))
        .as("two calls, two answers")
        .isTrue();
    assertSameLayer(student, layer, random);
  }

  private static Gated converted(Student student, Gated layer) {
    Gated lent = layer.copied();
    double[][][] parts = student.convertGate(lent.w(), lent.u(), lent.b(), lent.d());
    assertThat(parts).as("parts of the answer").hasNumberOfRows(3);
    return new Gated(parts[0], parts[1], parts[2][0], parts[2][1]);
  }

  /** Only the whole rows of z, and those alone, can do that for any input and state. */
  private static void assertSameLayer(Student student, Gated layer, RandomGenerator random) {
    Gated converted = converted(student, layer);
    assertThat(converted.u()).as("rows of u").hasNumberOfRows(layer.u().length);
    for (int round = 0; round < ROUNDS; round++) {
      double[] x = random.doubles(layer.w()[0].length, -1, 1).toArray();
      double[] h = random.doubles(layer.units(), -1, 1).toArray();
      assertThat(converted.gruOfNew(x, h))
          .as("%d units, z the share of what is new", layer.units())
          .containsExactly(layer.gru(x, h), within(1e-9));
    }
    // Both biases of a gate are added up, so that a step cannot tell b from d.
    for (int row = 0; row < layer.b().length; row++) {
      boolean turned = row / layer.units() == 1;
      assertThat(converted.b()[row])
          .as("number %d of b", row)
          .isCloseTo(turned ? -layer.b()[row] : layer.b()[row], within(1e-12));
    }
  }
}
