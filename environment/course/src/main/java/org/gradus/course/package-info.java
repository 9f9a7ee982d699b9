/**
 * The course's own tools behind the command {@code gradus}: what keeps decks, notebooks and figures
 * in step.
 *
 * <pre>{@code
 * gradus mirror          # are decks and notebooks the same course?
 * gradus stamp --check notebooks/lectures/02-multinomial-regression.ipynb
 * gradus figures         # take the figures out of the notebooks' outputs
 * gradus totals build/reports --require gradus-lib
 * }</pre>
 */
@NullMarked
package org.gradus.course;

import org.jspecify.annotations.NullMarked;
