package org.gradus.train;

import java.util.Map;

/**
 * How a network does on a set of examples.
 *
 * @param loss the mean loss
 * @param metrics the means of the metrics, by name
 * @param size how many examples there were
 */
public record Scores(double loss, Map<String, Double> metrics, int size) {}
