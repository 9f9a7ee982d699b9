package org.gradus.train;

import ai.djl.ndarray.NDArray;

/**
 * The examples of one step, on the device.
 *
 * @param inputs [batch, shape of one…]
 * @param targets class numbers: [batch]; or numbers: [batch, shape of one…]
 * @param size how many examples
 * @param last whether the epoch ends with it
 */
record Batch(NDArray inputs, NDArray targets, int size, boolean last) {}
