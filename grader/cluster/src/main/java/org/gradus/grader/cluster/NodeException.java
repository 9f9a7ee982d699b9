package org.gradus.grader.cluster;

/** A node that cannot grade: a sentence that says why, and what to do about it. */
final class NodeException extends Exception {

  private static final long serialVersionUID = 1;

  NodeException(String sentence) {
    super(sentence);
  }
}
