package org.gradus.vision;

import org.gradus.data.Box;

/**
 * What a detector claims to see.
 *
 * @param box where
 * @param label the class number, from 0 on
 * @param score how sure it is, from 0 to 1
 */
public record Detection(Box box, int label, double score) {

  /** Checks label and score. */
  public Detection {
    Check.atLeast("class number of a detection", 0, label);
    Check.between("score of a detection", 0, 1, score);
  }
}
