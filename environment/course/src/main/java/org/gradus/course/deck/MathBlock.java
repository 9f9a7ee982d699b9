package org.gradus.course.deck;

import org.commonmark.node.CustomBlock;

/** A display formula: from a line that begins with {@code $$} to one that ends with it. */
final class MathBlock extends CustomBlock {

  private String tex = "";

  String tex() {
    return tex;
  }

  void tex(String text) {
    tex = text;
  }
}
