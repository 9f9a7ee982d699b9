/** How many tests passed? Sums the JUnit XML that every part of the build writes. */
@NullMarked
package org.gradus.course.totals;

import org.jspecify.annotations.NullMarked;
