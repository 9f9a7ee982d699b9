package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Unsigned bytes in a box of any number of sides, as the IDX format of MNIST's makers has them: two
 * zero bytes, the type (8: unsigned byte), the number of sides, each side as a big-endian int, then
 * the values.
 */
final class Idx {
  private static final int UNSIGNED_BYTE = 8;

  private final byte[] values;
  private final int[] sides;

  private Idx(byte[] values, int... sides) {
    this.values = values;
    this.sides = sides;
  }

  /**
   * Reads a whole file, and not a byte more or less.
   *
   * @param in the content, unpacked
   * @param name what to call it in an error
   * @param dimensions how many sides it must have
   * @throws DataException if it is malformed: names the byte at which
   */
  static Idx read(InputStream in, String name, int dimensions) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(4 + 4 * dimensions));
    int magic = UNSIGNED_BYTE << 8 | dimensions;
    if (header.remaining() < 4 + 4 * dimensions) {
      throw malformed(name, header.remaining(), "the file ends within its header");
    }
    int found = header.getInt();
    if (found != magic) {
      throw malformed(name, 0, "0x%08X stands where 0x%08X should".formatted(found, magic));
    }
    int[] sides = new int[dimensions];
    long length = 1;
    for (int i = 0; i < dimensions; i++) {
      int at = header.position();
      sides[i] = header.getInt();
      length *= Math.max(sides[i], 0);
      if (length < 1 || length > Integer.MAX_VALUE - 8) {
        throw malformed(name, at, "side %d is %d".formatted(i, sides[i]));
      }
    }
    // Room for what is there, not for what the header promises.
    byte[] values = in.readNBytes((int) length);
    int end = header.capacity() + values.length;
    if (values.length < length) {
      throw malformed(
          name,
          end,
          String.format(
              Locale.ROOT,
              "the file ends, though %s needs %,d bytes",
              Arrays.toString(sides),
              header.capacity() + length));
    }
    if (in.read() >= 0) {
      throw malformed(name, end, "the file goes on after its last value");
    }
    return new Idx(values, sides);
  }

  private static DataException malformed(String name, long offset, String fault) {
    return new DataException(
        String.format(
            Locale.ROOT,
            "%s is no good IDX file: at byte %,d %s. Get a fresh copy of it.",
            name,
            offset,
            fault));
  }

  /** One box a picture: the first side counts them. */
  ByteFeatures pictures() {
    return new ByteFeatures(values, Arrays.copyOfRange(sides, 1, sides.length));
  }

  /** The values as numbers from 0 to 255. */
  int[] numbers() {
    int[] numbers = new int[values.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[i] & 0xFF;
    }
    return numbers;
  }
}
