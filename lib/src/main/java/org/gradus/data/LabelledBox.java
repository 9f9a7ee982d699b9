package org.gradus.data;

/**
 * Where in a picture something is, and of which class.
 *
 * @param box where
 * @param label the class number, from 0 on
 */
public record LabelledBox(Box box, int label) {

  /** Checks the class number. */
  public LabelledBox {
    if (label < 0) {
      throw new IllegalArgumentException("A class number is 0 or more, got " + label + ".");
    }
  }
}
