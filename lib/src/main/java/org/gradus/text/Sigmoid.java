package org.gradus.text;

/** σ(x) = 1 ÷ (1 + e^−x) from a table: off by less than 0.001. */
final class Sigmoid {
  private static final float REACH = 8;
  private static final int STEPS = 1 << 13;
  private static final float SCALE = STEPS / (2 * REACH);
  private static final float[] TABLE = table();

  private Sigmoid() {}

  private static float[] table() {
    float[] table = new float[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = (float) (1 / (1 + Math.exp(REACH - (i + 0.5) / SCALE)));
    }
    return table;
  }

  static float of(float x) {
    if (x >= REACH) {
      return 1;
    }
    return x <= -REACH ? 0 : TABLE[(int) ((x + REACH) * SCALE)];
  }
}
