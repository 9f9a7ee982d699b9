/**
 * What does an exercise ask for that a student cannot look up? The hidden tests of each, a JUnit
 * class an exercise, with the questions of the public checks and fresh random inputs. They are on
 * the grader's class path alone: no student has them, and no student hears what they say.
 *
 * <pre>{@code
 * var tests = new Checks(MultinomialRegressionHidden.class);
 * Verdict verdict = tests.run(binding, seed);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.hidden;

import org.jspecify.annotations.NullMarked;
