/** Which pictures does a notebook draw for its deck? */
@NullMarked
package org.gradus.course.figure;

import org.jspecify.annotations.NullMarked;
