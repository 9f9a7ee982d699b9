package org.gradus.course.mirror;

/**
 * A rule that is not kept.
 *
 * @param rule the rule's name
 * @param lecture {@code "NN-name"}, or {@link Mirror#COURSE} for what belongs to no lecture
 * @param sentence file, line or cell, what is wrong, what to do
 */
public record Violation(String rule, String lecture, String sentence) {}
