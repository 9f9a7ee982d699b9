package org.gradus.grader.cluster;

/** A command that has ended. */
record Ended(int status, String out, String err) {}
