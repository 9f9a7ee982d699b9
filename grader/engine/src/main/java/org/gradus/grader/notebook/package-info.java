/** What does a notebook hold? Reading and writing Jupyter's files. */
@NullMarked
package org.gradus.grader.notebook;

import org.jspecify.annotations.NullMarked;
