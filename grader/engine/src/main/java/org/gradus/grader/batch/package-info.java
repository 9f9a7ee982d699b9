/**
 * Grades folders of submissions: {@code gradus grade}.
 *
 * <pre>{@code
 * List<HandIn> handIns = new HandIns(folder, exercises).find();
 * Workforce graders = new Batch(plan, (handIn, graded) -> results.write(handIn, graded));
 * graders.run(handIns);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.batch;

import org.jspecify.annotations.NullMarked;
