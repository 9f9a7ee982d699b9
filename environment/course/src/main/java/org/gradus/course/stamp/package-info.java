/** Do a notebook's stored outputs belong to its sources and to the library as it is now? */
@NullMarked
package org.gradus.course.stamp;

import org.jspecify.annotations.NullMarked;
