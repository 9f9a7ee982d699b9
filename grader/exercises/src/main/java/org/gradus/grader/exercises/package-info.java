/**
 * What does an exercise ask for? The public checks of each, a JUnit class an exercise. Students
 * have them; what must stay hidden is in another module.
 *
 * <pre>{@code
 * var checks = new Checks(MultinomialRegressionChecks.class);
 * Verdict verdict = checks.run("softmax", binding);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.exercises;

import org.jspecify.annotations.NullMarked;
