package org.gradus.grader.junit;

import java.util.List;

/**
 * Says which hidden tests a jar holds; found by the service loader, in the grader alone. A hidden
 * class has the same {@link Exercise} and the same questions as the public one.
 */
public interface HiddenExercises {
  /** Classes with {@link Exercise}. */
  List<Class<?>> classes();
}
