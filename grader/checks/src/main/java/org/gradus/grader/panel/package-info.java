/**
 * Shows a verdict: as HTML for a notebook's output, and as plain text.
 *
 * <pre>{@code
 * Panel panel = new Panel(verdict, Duration.ofMillis(200));
 * panel.html();
 * panel.text();
 * }</pre>
 */
@NullMarked
package org.gradus.grader.panel;

import org.jspecify.annotations.NullMarked;
