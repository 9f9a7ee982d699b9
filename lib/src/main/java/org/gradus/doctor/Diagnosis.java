package org.gradus.doctor;

/**
 * Looks at one thing that Gradus needs. Found by {@link java.util.ServiceLoader}, so that the
 * grader can report its sandbox without the library knowing it.
 */
public interface Diagnosis {

  /** What is looked at, in one or two words: "JDK", "engine", "fonts". */
  String subject();

  /** Where the line stands in the report: low numbers first. */
  int order();

  /** Looks, and says what it found. May throw: the report then shows the error as a failure. */
  Finding examine() throws Exception;
}
