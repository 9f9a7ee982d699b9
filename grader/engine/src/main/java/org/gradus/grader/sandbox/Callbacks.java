package org.gradus.grader.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions on this side for a student's code, which was given handles of them. */
@FunctionalInterface
public interface Callbacks {

  /** There are no functions. */
  Callbacks NONE =
      (function, arguments) -> {
        throw new IllegalArgumentException("No function was passed.");
      };

  /**
   * Calls one. Both number and arguments come from the student's JVM: nothing about them is certain
   * but their size.
   *
   * @param function the number of its handle
   * @return what it returned: null, boxes, strings, arrays, lists, sets, maps, handles
   * @throws Throwable whatever it throws; the student's code gets something like it
   */
  @Nullable Object call(long function, List<@Nullable Object> arguments) throws Throwable;
}
