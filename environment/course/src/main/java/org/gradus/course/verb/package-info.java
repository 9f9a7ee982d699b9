/** What can be done with the course from the command line? One class a verb. */
@NullMarked
package org.gradus.course.verb;

import org.jspecify.annotations.NullMarked;
