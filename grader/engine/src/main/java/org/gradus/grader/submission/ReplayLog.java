package org.gradus.grader.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a submission's JVM was told to do, so that a new one can be brought to the same state
 * without compiling anything again. Calls of tests are not in it: each test begins where the cells
 * ended.
 */
final class ReplayLog {

  /** One thing that was done. */
  sealed interface Entry {}

  /** Classes that were defined, by binary name. */
  record Loaded(Map<String, byte[]> classes) implements Entry {}

  /** A snippet that was run, to its end or to an exception of its own. */
  record Evaluated(String className, String method) implements Entry {}

  private final List<Entry> entries = new ArrayList<>();

  void loaded(Map<String, byte[]> classes) {
    entries.add(new Loaded(Map.copyOf(classes)));
  }

  void evaluated(String className, String method) {
    entries.add(new Evaluated(className, method));
  }

  /** In the order in which it happened. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
