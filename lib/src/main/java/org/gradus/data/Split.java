package org.gradus.data;

/**
 * Two parts of one {@link Dataset} that share no example.
 *
 * @param train what remains
 * @param validation what was held out
 */
public record Split(Dataset train, Dataset validation) {}
