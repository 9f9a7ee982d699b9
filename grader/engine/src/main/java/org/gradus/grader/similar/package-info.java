/**
 * Finds hand-ins that are alike, for a person to look at both. The comparison is JPlag's, in a
 * process of its own on a JDK 21 or later; what is compared is what students wrote themselves.
 *
 * <pre>{@code
 * try (OwnCode own = new OwnCode(exercise)) {
 *   Comparison comparison = new Comparison(JPlag.in(root, jdk), own);
 *   comparison.add("ada", "ada", file);
 *   Similarities found = comparison.run(id, 0.8, scratch);
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.similar;

import org.jspecify.annotations.NullMarked;
