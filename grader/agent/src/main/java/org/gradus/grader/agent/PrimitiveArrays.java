package org.gradus.grader.agent;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;

/** Arrays of primitives: tag of the element, count, elements in big-endian order. */
final class PrimitiveArrays {

  private PrimitiveArrays() {}

  /** How many bytes the elements take. */
  static long bytes(Object array) {
    return (long) Array.getLength(array) * size(tag(array));
  }

  static void write(Object array, DataOutputStream out) throws IOException {
    int length = Array.getLength(array);
    out.writeByte(tag(array));
    out.writeInt(length);
    ByteBuffer buffer = ByteBuffer.allocate(length * size(tag(array)));
    if (array instanceof double[] doubles) {
      buffer.asDoubleBuffer().put(doubles);
    } else if (array instanceof float[] floats) {
      buffer.asFloatBuffer().put(floats);
    } else if (array instanceof int[] ints) {
      buffer.asIntBuffer().put(ints);
    } else if (array instanceof long[] longs) {
      buffer.asLongBuffer().put(longs);
    } else if (array instanceof short[] shorts) {
      buffer.asShortBuffer().put(shorts);
    } else if (array instanceof char[] chars) {
      buffer.asCharBuffer().put(chars);
    } else if (array instanceof byte[] bytes) {
      buffer.duplicate().put(bytes);
    } else {
      for (int i = 0; i < length; i++) {
        buffer.put(i, (byte) (Array.getBoolean(array, i) ? 1 : 0));
      }
    }
    out.write(buffer.array(), 0, buffer.capacity());
  }

  /** Reads after the tag and the count have been read and the count checked. */
  static Object read(byte tag, int length, ByteBuffer in) throws MalformedException {
    ByteBuffer part = in.slice(in.position(), length * size(tag));
    in.position(in.position() + part.capacity());
    switch (tag) {
      case Tag.DOUBLE -> {
        double[] doubles = new double[length];
        part.asDoubleBuffer().get(doubles);
        return doubles;
      }
      case Tag.FLOAT -> {
        float[] floats = new float[length];
        part.asFloatBuffer().get(floats);
        return floats;
      }
      case Tag.INT -> {
        int[] ints = new int[length];
        part.asIntBuffer().get(ints);
        return ints;
      }
      case Tag.LONG -> {
        long[] longs = new long[length];
        part.asLongBuffer().get(longs);
        return longs;
      }
      case Tag.SHORT -> {
        short[] shorts = new short[length];
        part.asShortBuffer().get(shorts);
        return shorts;
      }
      case Tag.CHAR -> {
        char[] chars = new char[length];
        part.asCharBuffer().get(chars);
        return chars;
      }
      case Tag.BYTE -> {
        byte[] bytes = new byte[length];
        part.get(bytes);
        return bytes;
      }
      default -> {
        boolean[] booleans = new boolean[length];
        for (int i = 0; i < length; i++) {
          booleans[i] = ValueReader.truth(part.get(i));
        }
        return booleans;
      }
    }
  }

  private static byte tag(Object array) {
    if (array instanceof double[]) {
      return Tag.DOUBLE;
    } else if (array instanceof float[]) {
      return Tag.FLOAT;
    } else if (array instanceof int[]) {
      return Tag.INT;
    } else if (array instanceof long[]) {
      return Tag.LONG;
    } else if (array instanceof short[]) {
      return Tag.SHORT;
    } else if (array instanceof char[]) {
      return Tag.CHAR;
    }
    return array instanceof byte[] ? Tag.BYTE : Tag.BOOLEAN;
  }

  /** Bytes of one element. */
  static int size(byte tag) {
    return switch (tag) {
      case Tag.DOUBLE, Tag.LONG -> 8;
      case Tag.FLOAT, Tag.INT -> 4;
      case Tag.SHORT, Tag.CHAR -> 2;
      default -> 1;
    };
  }
}
