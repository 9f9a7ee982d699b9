/**
 * How good does it get? Trainings that take longer than a lesson, each with several seeds on real
 * data, and the table of what they reached: what {@code make headlines} starts.
 */
@NullMarked
package org.gradus.headlines;

import org.jspecify.annotations.NullMarked;
