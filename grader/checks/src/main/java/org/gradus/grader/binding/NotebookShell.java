package org.gradus.grader.binding;

import java.util.List;

/** What binding needs of the JShell that holds a notebook's code, wherever that code runs. */
public interface NotebookShell {

  /**
   * Evaluates a snippet.
   *
   * @return the compiler's errors in its own words; empty if it compiled
   */
  List<String> evaluate(String snippet);

  /** What the notebook has of a name, {@code float[] softmax(float[])}; "" if nothing. */
  String definitions(String name);

  /** What the notebook's methods use and nothing defines, {@code method shift(double[])}; or "". */
  String undefined();
}
