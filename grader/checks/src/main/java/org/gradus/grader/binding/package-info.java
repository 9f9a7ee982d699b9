/**
 * Binds an interface that a course author wrote to what a student's notebook defines.
 *
 * <pre>{@code
 * interface Student {
 *   double[] softmax(double[] logits);
 *   @Expr("weights") double[][] weights();
 * }
 * Binding binding = new KernelBinding(shell, frame -> null);
 * double[] p = binding.bind(Student.class).softmax(new double[] {1, 2});
 * }</pre>
 */
@NullMarked
package org.gradus.grader.binding;

import org.jspecify.annotations.NullMarked;
