/**
 * How does it learn? The training loop, on any DJL block and any {@link org.gradus.data.Dataset};
 * losses, optimizers, schedules, metrics, early stopping, checkpoints, the choice of hardware, and
 * the record of a run.
 *
 * <pre>{@code
 * Block block = new SequentialBlock().add(Linear.builder().setUnits(10).build());
 * NDManager memory = Hardware.best().newManager();
 * block.initialize(memory, DataType.FLOAT32, new Shape(1, 784));
 * Training training = new Training(memory, block, crossEntropy(), adam(1e-3), List.of(accuracy()));
 * History history = training.fit(data, null, Plan.epochs(5).schedule(cosine()).clipNorm(1));
 * }</pre>
 *
 * <p>Most readers want {@code org.gradus.nn.Network}, which hands its block to this package.
 */
@NullMarked
package org.gradus.train;

import org.jspecify.annotations.NullMarked;
