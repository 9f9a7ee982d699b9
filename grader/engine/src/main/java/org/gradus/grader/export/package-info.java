/**
 * Hands results on to other tools, in their formats: Gradescope, JUnit, nbgrader, Canvas.
 *
 * <pre>{@code
 * List<Standing> standings = gradebook.standings();
 * for (Export each : Exports.ALL) {
 *   each.write("02-multinomial-regression", standings, folder);
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.export;

import org.jspecify.annotations.NullMarked;
