package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Refusal.assertAnswered;
import static org.gradus.grader.exercises.Refusal.assertRefused;
import static org.gradus.grader.exercises.Refusal.came;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for numbers of which some are put out. */
abstract class DropoutChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("puts out numbers, and scales those that stay")
  void scalesWhatStays(Student student) {
    double[] y =
        student.dropout(new double[] {2, 3, 0.5, -4}, new double[] {0.1, 0.9, 0.6, 0.3}, 0.8, true);
    assertThat(Shape.of(y)).as("a number for each of x").isEqualTo("4 values");
    assertThat(y)
        .as(
            "x = {2, 3, 0.5, -4}, random = {0.1, 0.9, 0.6, 0.3}, keep = 0.8: "
                + slip(
                    y,
                    "the second number is put out, the others are divided by 0.8",
                    "[2.0, 3.0, 0.5, -4.0]",
                    "nothing happened, and training is true: this is for when it is false",
                    "[2.0, 0.0, 0.5, -4.0]",
                    "those that stay must be scaled: divide them by keep",
                    "[1.6, 0.0, 0.4, -3.2]",
                    "those that stay become larger: divide by keep, do not multiply",
                    "[10.0, 0.0, 2.5, -20.0]",
                    "divided by 1 − keep; keep is the probability to stay, so divide by keep",
                    "[2.666666667, 0.0, 0.666666667, -5.333333333]",
                    "divided by the share that happened to stay, 3 of 4; divide by keep",
                    "[2.5, 3.0, 0.625, -5.0]",
                    "what is put out becomes 0",
                    "[2.5, 3.75, 0.625, -5.0]",
                    "nothing is put out: 0.9 is not below 0.8",
                    "[0.0, 3.75, 0.0, 0.0]",
                    "the wrong ones stay: a number stays if its random number is below keep",
                    "[0.0, 3.0, 0.0, 0.0]",
                    "the wrong ones stay: a number stays if its random number is below keep",
                    "[0.0, 15.0, 0.0, 0.0]",
                    "keep is the probability to stay, not to be put out",
                    "[0.0, 3.75, 0.625, -5.0]",
                    "put out by random < 1 − keep: as good a rule, but not the one of the task,"
                        + " which lets stay what is below keep",
                    "[0.0, 3.0, 0.5, -4.0]",
                    "keep is the probability to stay: those stay whose random number is below"
                        + " it",
                    "[2.5, 0.0, 0.0, 0.0]",
                    "keep is the probability to stay: those stay whose random number is below"
                        + " keep, not 1 − keep",
                    "[10.0, 0.0, 0.0, 0.0]",
                    "keep is the probability to stay, not to be put out",
                    "[2.0, 0.0, 0.0, 0.0]",
                    "keep is the probability to stay, not to be put out; and scale by it",
                    "[2.5, 0.0, 0.0, -5.0]",
                    "0.6 is below 0.8: compare with keep, not with a number of your own",
                    "[2.5, 0.0, 0.625, 0.0]",
                    "negative numbers stay, too: no ReLU here"))
        .containsExactly(new double[] {2.5, 0, 0.625, -5}, CLOSE);
    y = student.dropout(new double[] {1, -2, 3}, new double[] {0.4, 0.2, 0.8}, 0.3, true);
    assertThat(y)
        .as(
            "x = {1, -2, 3}, random = {0.4, 0.2, 0.8}, keep = 0.3: the second alone stays, and"
                + " −2 / 0.3 is a double")
        .containsExactly(new double[] {0, -2 / 0.3, 0}, CLOSE);
  }

  @Test
  @Order(2)
  @Needs("scalesWhatStays")
  @Points(1)
  @DisplayName("draws the line exactly at keep")
  void drawsTheLineAtKeep(Student student) {
    double[] y = student.dropout(new double[] {1, 2, 3}, new double[] {0.25, 0, 0.75}, 0.25, true);
    assertThat(y)
        .as(
            "x = {1, 2, 3}, random = {0.25, 0, 0.75}, keep = 0.25: "
                + slip(
                    y,
                    "0 is below 0.25, and 0.25 and 0.75 are not",
                    "[4.0, 8.0, 0.0]",
                    "0.25 is not below 0.25: compare with <, not with <=",
                    "[0.0, 0.0, 0.0]",
                    "0 is a random number like others, and below keep"))
        .containsExactly(new double[] {0, 8, 0}, CLOSE);
    y = student.dropout(new double[] {1, -2, 3}, new double[] {0.999, 0, 0.5}, 1, true);
    assertThat(y)
        .as("keep = 1: every random number is below 1, so all stay, and divided by 1 as they are")
        .containsExactly(new double[] {1, -2, 3}, CLOSE);
  }

  @Test
  @Order(3)
  @Points(1)
  @Hint("While training, look at keep before the first number.")
  @DisplayName("refuses a keep that is no probability to stay")
  void refusesAKeepThatIsNone(Student student) {
    String[] reasons = {
      "keep = 0: nothing could ever stay, and there is no dividing by 0",
      "keep = -0.5: a probability is not negative",
      "keep = 1.5: a probability is at most 1"
    };
    double[] keeps = {0, -0.5, 1.5};
    for (int n = 0; n < keeps.length; n++) {
      double keep = keeps[n];
      assertRefused(
          came(() -> student.triesDropout(new double[] {1, 2}, new double[] {0, 0.5}, keep, true)),
          reasons[n]);
    }
    for (double keep : new double[] {1, 0.001}) {
      assertAnswered(
          came(() -> student.triesDropout(new double[] {1, 2}, new double[] {0, 0.5}, keep, true)),
          "keep = %s is greater than 0 and at most 1".formatted(keep));
    }
  }

  @Test
  @Order(4)
  @Points(1)
  @Hint("Ask for training first: when it is false, random and keep are not looked at.")
  @DisplayName("lets all pass when asked")
  void letsAllPass(Student student) {
    double[] y =
        student.dropout(new double[] {2, -3, 0.5}, new double[] {0.9, 0.1, 0.6}, 0.4, false);
    assertThat(y)
        .as(
            "x = {2, -3, 0.5}, random = {0.9, 0.1, 0.6}, keep = 0.4, training = false: "
                + slip(
                    y,
                    "all stay as they are",
                    "[0.8, -1.2, 0.2]",
                    "multiplied by keep when asked; here those that stay were scaled while"
                        + " training, and once is enough",
                    "[1.2, -1.8, 0.3]",
                    "no scaling when asked",
                    "[5.0, -7.5, 1.25]",
                    "no scaling when asked: that belongs to training",
                    "[0.0, -7.5, 0.0]",
                    "this is the answer of training: look at training",
                    "[0.0, -3.0, 0.0]",
                    "nothing is put out when the network is asked",
                    "[0.0, 0.0, 0.0]",
                    "all are 0: when asked, all pass"))
        .containsExactly(new double[] {2, -3, 0.5}, CLOSE);
    assertThat(student.dropout(new double[] {4, -1}, new double[0], 0.4, false))
        .as("x = {4, -1}, no random numbers, training = false: they are not looked at")
        .containsExactly(new double[] {4, -1}, CLOSE);
    for (double keep : new double[] {0, 1.5}) {
      assertAnswered(
          came(() -> student.triesDropout(new double[] {4, -1}, new double[0], keep, false)),
          "keep = %s, training = false: keep is not looked at".formatted(keep));
      assertThat(student.dropout(new double[] {4, -1}, new double[0], keep, false))
          .as("x = {4, -1}, keep = %s, training = false: keep is not looked at", keep)
          .containsExactly(new double[] {4, -1}, CLOSE);
    }
  }

  @Test
  @Order(5)
  @Points(1)
  @Hint("Begin with a new array, or with x.clone(), and write into that alone.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][] given = {{2, -3, 0.5}, {0.9, 0.1, 0.6}};
    for (boolean training : new boolean[] {true, false}) {
      double[][] after = student.afterDropout(given[0].clone(), given[1].clone(), 0.4, training);
      assertThat(after).as("what dropout returns").isNotNull();
      assertThat(after[0])
          .as("x must be the same after the call: the answer is a new array")
          .isEqualTo(given[0]);
      assertThat(after[1]).as("random must be the same after the call").isEqualTo(given[1]);
      assertThat(
              student.dropoutGivesBack(
                  given[0].clone(), given[1].clone(), training ? 1 : 0.4, training))
          .as(
              "whether the answer is x itself (training = %s): a copy is wanted, for whoever"
                  + " changes the answer would change x",
              training)
          .isFalse();
      double[][] twice =
          student.dropoutTwice(
              given[0].clone(), new double[] {7, 8, 9}, given[1].clone(), 0.7, training);
      assertThat(twice[1])
          .as("the first answer after a second call: each call makes a new array")
          .isEqualTo(twice[0]);
    }
  }
}
