/**
 * Who belongs to a course, and by when they hand in.
 *
 * <pre>{@code
 * Roster roster = Roster.read(Path.of("roster.csv"));
 * Deadlines deadlines = Deadlines.read(Path.of("deadlines.json"));
 * Lateness lateness = deadlines.lateness("02-multinomial-regression", "ada", handedIn);
 * double counted = lateness.of(points);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.cohort;

import org.jspecify.annotations.NullMarked;
