/**
 * Where does the time of grading go? Spans that the flight recorder keeps when it is asked to.
 *
 * <pre>{@code
 * Span span = Span.of(Span.Kind.CELLS);
 * try {
 *   compile(cells);
 * } finally {
 * span.commit();
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.profile;

import org.jspecify.annotations.NullMarked;
