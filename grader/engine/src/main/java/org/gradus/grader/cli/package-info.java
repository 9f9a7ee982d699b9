/** What can the command {@code gradus} do? Its verbs, wherever they are written. */
@NullMarked
package org.gradus.grader.cli;

import org.jspecify.annotations.NullMarked;
