/**
 * What does a network look at, and what can be asked of a picture but its class? Occlusion,
 * augmentation, neighbours and clusters; boxes, masks, filters, and how sure an answer may be.
 *
 * <pre>{@code
 * Network network = Nets.leNet().compile(crossEntropy(), adam(1e-3), accuracy());
 * network.fit(Augment.none().shift(2).rotate(10).batches(digits.train(), 100, 1), epochs(5).stepsPerEpoch(600));
 * Function<Features, float[][]> ask = pictures -> network.predict(pictures).probabilities();
 * double[][] map = Occlusion.patch(5).heatMap(digits.test().features(), 0, 7, ask);
 * Calibration sure = Calibration.of(ask.apply(digits.test().features()), digits.test().labels());
 * }</pre>
 *
 * <p>Pictures are examples of shape [height, width] or [channels, height, width], 0 white and 1
 * black; boxes are in pixels, or in shares of the picture where it says so.
 */
@NullMarked
package org.gradus.vision;

import org.jspecify.annotations.NullMarked;
