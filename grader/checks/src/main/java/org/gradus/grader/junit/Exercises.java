package org.gradus.grader.junit;

import java.util.List;

/**
 * Says which exercises a jar holds; found by the service loader. The classes themselves need not be
 * public.
 */
public interface Exercises {
  /** Classes with {@link Exercise}. */
  List<Class<?>> classes();
}
