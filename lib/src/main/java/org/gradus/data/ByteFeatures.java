package org.gradus.data;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pictures kept as bytes, a quarter of the room of floats; {@link #row} gives pixels in [0, 1],
 * that is byte ÷ 255.
 */
public final class ByteFeatures implements Features {
  private static final float WHITE = 255f;

  private final byte[] values;
  private final int[] shape;
  private final int width;

  /**
   * Wraps pixels without copying them; the caller gives them away.
   *
   * @param values all pictures, one after the other, unsigned bytes
   * @param shape the shape of one picture: {@code [height, width]} or {@code [channels, height,
   *     width]}
   */
  public ByteFeatures(byte[] values, int... shape) {
    this.values = values;
    this.shape = shape.clone();
    this.width = Shapes.width(values.length, shape);
  }

  @Override
  public int size() {
    return values.length / width;
  }

  @Override
  public int[] shape() {
    return shape.clone();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public float[] row(int index) {
    int at = Shapes.offset(index, size(), width);
    float[] pixels = new float[width];
    for (int i = 0; i < width; i++) {
      pixels[i] = (values[at + i] & 0xFF) / WHITE;
    }
    return pixels;
  }

  @Override
  public Features select(int... indices) {
    byte[] chosen = new byte[Shapes.length(indices.length, width)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, Shapes.offset(indices[i], size(), width), chosen, i * width, width);
    }
    return new ByteFeatures(chosen, shape);
  }

  /** All pixels as unsigned bytes, one picture after the other: read-only, and no copy. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** All pixels as unsigned bytes, one picture after the other: a copy. */
  public byte[] values() {
    return Arrays.copyOf(values, values.length);
  }
}
