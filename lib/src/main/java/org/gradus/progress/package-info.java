/**
 * How far is it? Anything that may take longer than two seconds reports here.
 *
 * <pre>{@code
 * try (var task = Progress.current().start("Reading", files.size(), "file")) {
 *   for (Path file : files) {
 *     read(file);
 *     task.advance(1);
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.progress;

import org.jspecify.annotations.NullMarked;
