/**
 * An exercise's checks are a JUnit class: questions are nested classes, tests have points and a
 * sentence, and a parameter of the nested interface is the student's code.
 *
 * <pre>{@code
 * @Exercise("02-multinomial-regression")
 * class MultinomialRegressionChecks {
 *   interface Student { double[] softmax(double[] logits); }
 *
 *   @Nested @Question("softmax")
 *   class Softmax {
 *     @Test @Points(2) @Hint("Subtract the largest logit before you exponentiate.")
 *     @DisplayName("does not overflow on large logits")
 *     void isStable(Student student) {
 *       assertThat(student.softmax(new double[] {1000, 1000})).containsExactly(.5, .5);
 *     }
 *   }
 * }
 * }</pre>
 *
 * {@link org.gradus.grader.junit.Checks} runs it and gives a {@link
 * org.gradus.grader.junit.Verdict}.
 */
@NullMarked
package org.gradus.grader.junit;

import org.jspecify.annotations.NullMarked;
