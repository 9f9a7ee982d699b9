package org.gradus.grader.binding;

import org.jspecify.annotations.Nullable;

/** The way from a test to a student's code, wherever that runs. */
public interface Binding {

  /**
   * An object whose methods call the student's code.
   *
   * @param type an interface; each method is bound by itself, so one that the notebook lacks fails
   *     only when it is called
   * @throws BindingException if the interface asks for something that cannot be bound: the course
   *     author's mistake, never the student's
   */
  <T> T bind(Class<T> type);

  /** The last call since {@link #forgetCalls}, as the student would write it; null if none. */
  @Nullable String lastCall();

  /** Starts afresh: what was called so far belongs to another test. */
  void forgetCalls();
}
