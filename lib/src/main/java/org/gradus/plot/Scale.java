package org.gradus.plot;

/** Which axes of a chart are logarithmic: there a step is a factor, not a summand. */
public enum Scale {
  /** Neither. */
  LINEAR(false, false),
  /** The level axis. */
  LOG_X(true, false),
  /** The upright axis. */
  LOG_Y(false, true),
  /** Both. */
  LOG_XY(true, true);

  private final boolean x;
  private final boolean y;

  Scale(boolean x, boolean y) {
    this.x = x;
    this.y = y;
  }

  /** As in "on a logarithmic upright axis". */
  String words() {
    return x && y
        ? "logarithmic axes"
        : y ? "a logarithmic upright axis" : "a logarithmic level axis";
  }

  boolean logX() {
    return x;
  }

  boolean logY() {
    return y;
  }
}
