package org.gradus.course.attack;

/**
 * What came of one case.
 *
 * @param group {@code time}
 * @param name of its source
 * @param whatItIs a sentence
 * @param outcome in a few words
 * @param seconds that it took; NaN when nobody knows
 */
public record CaseOutcome(
    String group, String name, String whatItIs, String outcome, double seconds) {}
