package org.gradus.course.headline;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Measured numbers as they are kept: five digits are more than any of them is sure of. */
final class Figures {
  private static final MathContext DIGITS = new MathContext(5);

  private Figures() {}

  static double round(double figure) {
    return new BigDecimal(figure).round(DIGITS).doubleValue();
  }

  static @Nullable Double round(@Nullable Double figure) {
    return figure == null ? null : Double.valueOf(round(figure.doubleValue()));
  }
}
