/**
 * {@code check} in a notebook.
 *
 * <pre>{@code
 * exercise("02-multinomial-regression");
 * check("softmax");
 * check();
 * }</pre>
 */
@NullMarked
package org.gradus.grader.kernel;

import org.jspecify.annotations.NullMarked;
