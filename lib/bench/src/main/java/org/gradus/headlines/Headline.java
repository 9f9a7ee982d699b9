package org.gradus.headlines;

import java.time.Duration;

/**
 * A figure that the course states, and how it is reached.
 *
 * @param name a short name, good for a file: "mnist-lenet"
 * @param lecture the lecture that states it: "07-convolutional-networks"
 * @param metric what is measured, in words
 * @param slide what the source deck's slide says; empty where it says nothing
 * @param floor what the mean over the seeds must reach
 * @param budget how long all seeds may take on two cores
 * @param recipe how it is reached
 */
public record Headline(
    String name,
    String lecture,
    String metric,
    String slide,
    double floor,
    Duration budget,
    Recipe recipe) {}
