/**
 * How fast does the grader grade? Two hundred submissions that nobody has graded before, made of
 * twenty ways to solve an exercise; what grading them took; and where the time went.
 *
 * <pre>{@code
 * Cohort cohort = Cohort.of(Path.of("grader/bench/02-multinomial-regression"), 200, 1);
 * cohort.write(sources, notebooks, reference);
 * Pass pass = Pass.grade(launcher, notebooks, results);
 * List<String> wrong = cohort.differences(sources, results);
 * }</pre>
 */
@NullMarked
package org.gradus.course.speed;

import org.jspecify.annotations.NullMarked;
