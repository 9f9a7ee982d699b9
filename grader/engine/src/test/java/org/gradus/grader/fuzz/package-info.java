/** Which bytes make a reader fail? For what reads bytes that strangers wrote. */
@NullMarked
package org.gradus.grader.fuzz;

import org.jspecify.annotations.NullMarked;
