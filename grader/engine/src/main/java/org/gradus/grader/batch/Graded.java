package org.gradus.grader.batch;

import org.gradus.grader.result.Result;

/**
 * A submission that is done with.
 *
 * @param result what came of it
 * @param seconds that it took, a second try included
 * @param log what the grader logged when it failed; empty when it did not
 */
public record Graded(Result result, double seconds, String log) {}
