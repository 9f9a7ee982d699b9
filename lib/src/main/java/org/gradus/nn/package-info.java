/**
 * What is the network? Layers put together, taught, asked and looked into.
 *
 * <pre>{@code
 * Network network =
 *     Sequential.of(conv2d(8, 5, RELU).same(), maxPool2d(2), flatten(), dense(10))
 *         .compile(crossEntropy(), adam(1e-3), accuracy());
 * History history = network.fit(digits.train(), epochs(10).validation(0.1).schedule(cosine()));
 * Evaluation evaluation = network.evaluate(digits.test());
 * int[] classes = network.predict(digits.test().features()).classes();
 * }</pre>
 */
@NullMarked
package org.gradus.nn;

import org.jspecify.annotations.NullMarked;
