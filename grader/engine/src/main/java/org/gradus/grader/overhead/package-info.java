/**
 * What does safety cost? {@code gradus sandbox} measures it on this machine, and writes the table
 * of the grader's README.
 *
 * <pre>{@code
 * build/bin/gradus sandbox --runs 30
 * build/bin/gradus sandbox --write grader/README.md
 * }</pre>
 */
@NullMarked
package org.gradus.grader.overhead;

import org.jspecify.annotations.NullMarked;
