/**
 * Finds hand-ins that are alike, for a person to look at both. The comparison is JPlag's, in a
 * process of its own on a JDK 21 or later; what is compared is what students wrote themselves.
 *
 * <pre>{@code
 * OwnCode.Kept own = new OwnCode(exercise).of(handIn);
 * Comparison found = new JPlag(jdk, root).compare(List.of(own.java(), …), base, scratch);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.similar;

import org.jspecify.annotations.NullMarked;
