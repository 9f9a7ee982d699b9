package org.gradus.train;

import java.util.Map;
import org.gradus.data.Provenance;

/**
 * Under which circumstances a run took place: what somebody needs to repeat it.
 *
 * @param seed fixes every random draw
 * @param batch examples a step; where batches came one by one, those of the first
 * @param loss what was minimized
 * @param optimizer how
 * @param device what it ran on, in words
 * @param threads how many threads computed
 * @param versions of Gradus, DJL, the engine and the JDK, by name
 * @param data where the training examples came from
 * @param examples how many there were; 0 where batches came one by one, which nobody counts
 */
public record Circumstances(
    long seed,
    int batch,
    String loss,
    String optimizer,
    String device,
    int threads,
    Map<String, String> versions,
    Provenance data,
    int examples) {}
