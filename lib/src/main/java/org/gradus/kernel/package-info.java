/**
 * How does a notebook show it? The extension that JJava loads when a notebook starts: imports,
 * renderers, progress bars, readable errors, and a watch that ends a kernel nobody owns any more.
 *
 * <pre>{@code
 * // In a notebook cell; the extension has made the static imports.
 * show(history, Plots.curve(history));
 * show(Claims.of("02-multinomial-regression").claim("test accuracy", "about 92 %", accuracy, 0.915));
 * doctor();
 * }</pre>
 */
@NullMarked
package org.gradus.kernel;

import org.jspecify.annotations.NullMarked;
