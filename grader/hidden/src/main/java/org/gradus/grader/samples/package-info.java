/**
 * Which submissions do we know the result of? Notebooks made from readable sources, each with what
 * grading must find in it; {@code grader/samples/README.md} has the grammar.
 *
 * <pre>{@code
 * for (Sample sample : Samples.read(Path.of("grader/samples/02-multinomial-regression"))) {
 *   byte[] notebook = SampleNotebook.of(sample, NotebookFile.read(reference));
 *   System.out.println(sample.name() + ": " + sample.whatItIs());
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.samples;

import org.jspecify.annotations.NullMarked;
