/**
 * Grades folders of submissions: {@code gradus grade}.
 *
 * <pre>{@code
 * List<HandIn> handIns = new HandIns(folder, exercises).find();
 * Batch batch = new Batch(plan, (handIn, graded) -> results.write(handIn, graded));
 * batch.run(handIns);
 * }</pre>
 */
@NullMarked
package org.gradus.grader.batch;

import org.jspecify.annotations.NullMarked;
