package org.gradus.headlines;

import java.util.OptionalDouble;
import org.gradus.train.History;

/**
 * One training of a headline.
 *
 * @param history how it went
 * @param validation the figure on the examples that were held out: what a recipe is chosen by
 * @param test the same figure on the test set; empty where that was not to be read
 */
public record Attempt(History history, double validation, OptionalDouble test) {}
