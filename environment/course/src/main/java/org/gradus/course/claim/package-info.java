/** What did a run measure beside what its slide says? */
@NullMarked
package org.gradus.course.claim;

import org.jspecify.annotations.NullMarked;
