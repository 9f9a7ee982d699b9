/**
 * The batch of {@code gradus grade} on the machines of a cluster, by Apache Spark: {@code
 * gradus-cluster}.
 *
 * <pre>{@code
 * Workforce graders = new SparkWorkforce(cluster, kit, plan, listener);
 * graders.run(handIns);
 * }</pre>
 *
 * <p>The driver, where the command was given, reads the notebooks and writes all results. A task is
 * some of the notebooks: it starts one worker, which grades them one after the other, each in a
 * sandbox. The executor itself, Spark's process on a node, never sees student code run.
 */
@NullMarked
package org.gradus.grader.cluster;

import org.jspecify.annotations.NullMarked;
