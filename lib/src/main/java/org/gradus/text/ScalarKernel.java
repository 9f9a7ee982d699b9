package org.gradus.text;

/** Plain Java, for a JVM without the vector module. */
final class ScalarKernel implements Kernel {

  @Override
  public int lanes() {
    return 4;
  }

  @Override
  public void learn(
      float[] in,
      int at,
      float[] out,
      int[] words,
      int count,
      float rate,
      float[] error,
      int width) {
    for (int k = 0; k < count; k++) {
      int place = words[k] * width;
      float g = ((k == 0 ? 1 : 0) - Sigmoid.of(dot(in, at, out, place, width))) * rate;
      for (int i = 0; i < width; i++) {
        error[i] += g * out[place + i];
      }
      for (int i = 0; i < width; i++) {
        out[place + i] += g * in[at + i];
      }
    }
  }

  /** Four sums that do not wait for each other. */
  @Override
  public float dot(float[] a, int at, float[] b, int place, int width) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i < width; i += 4) {
      s0 += a[at + i] * b[place + i];
      s1 += a[at + i + 1] * b[place + i + 1];
      s2 += a[at + i + 2] * b[place + i + 2];
      s3 += a[at + i + 3] * b[place + i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }

  @Override
  public void add(float[] from, int at, float[] to, int place, int width) {
    for (int i = 0; i < width; i++) {
      to[place + i] += from[at + i];
    }
  }
}
