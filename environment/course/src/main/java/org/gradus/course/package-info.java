/** What keeps decks, notebooks and figures in step, and the {@code gradus} launcher. */
@NullMarked
package org.gradus.course;

import org.jspecify.annotations.NullMarked;
