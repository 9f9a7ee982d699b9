package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;

/**
 * What a batch tells about the weights.
 *
 * @param loss its mean
 * @param outputs what the block made of the inputs
 * @param parameters those that took part
 * @param gradients of the loss, in that order
 */
record Slopes(NDArray loss, NDArray outputs, List<Parameter> parameters, List<NDArray> gradients) {}
