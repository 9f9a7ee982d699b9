package org.gradus.grader.submission;

import java.util.List;
import java.util.Map;
import org.gradus.grader.sandbox.CallException;
import org.jspecify.annotations.Nullable;

/**
 * What came of code that a test added to a submission.
 *
 * @param problems the compiler's words, a problem each, or why the JVM did not take it; empty when
 *     it compiled and was loaded
 * @param classes the class files that were loaded, by binary name
 * @param failure why the JVM did not take what had compiled; null when that was not the reason
 */
public record Definition(
    List<String> problems, Map<String, byte[]> classes, @Nullable CallException failure) {

  static Definition refused(String problem) {
    return new Definition(List.of(problem), Map.of(), null);
  }

  /** Whether it compiled and was loaded. */
  public boolean compiled() {
    return problems.isEmpty();
  }
}
