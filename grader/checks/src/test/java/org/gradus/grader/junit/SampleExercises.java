package org.gradus.grader.junit;

import java.util.List;

/** What the service loader finds where the tests' classes are on a kernel's class path. */
public final class SampleExercises implements Exercises {
  @Override
  public List<Class<?>> classes() {
    return List.of(SampleExercise.class);
  }
}
