package org.gradus.grader.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages inputs as fuzzers do: bytes changed, cut, doubled, mixed with others and with words. */
final class Damage {

  private static final int[] ODD = {0, 1, -1, 127, -128, 255, 256, 65_535, Integer.MAX_VALUE};
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST = 200_000;

  private final Random random;
  private final List<byte[]> good;
  private final List<byte[]> words;

  Damage(long seed, List<byte[]> good, List<byte[]> words) {
    this.random = new Random(seed);
    this.good = good;
    this.words = words;
  }

  /** One more; now and then a good one as it is, or nothing but noise. */
  byte[] next() {
    // A copy: the fuzzer tells inputs apart by which array they are.
    byte[] input = any(good).clone();
    int changes = random.nextInt(MOST_CHANGES + 1);
    if (random.nextInt(50) == 0) {
      input = new byte[random.nextInt(400)];
      random.nextBytes(input);
    }
    for (int i = 0; i < changes; i++) {
      input = changed(input);
    }
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private byte[] changed(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(Math.min(64, input.length - from) + 1);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(input);
      case 1 -> withNumber(input);
      case 2 -> spliced(input, from, new byte[0], to);
      case 3 -> spliced(input, from, any(words), from);
      case 4 -> spliced(input, from, any(words), to);
      case 5 -> spliced(input, from, repeated(Arrays.copyOfRange(input, from, to)), from);
      case 6 -> Arrays.copyOf(input, from);
      default -> {
        byte[] other = any(good);
        int cut = random.nextInt(other.length + 1);
        yield spliced(input, from, Arrays.copyOfRange(other, cut, other.length), input.length);
      }
    };
  }

  private byte[] flipped(byte[] input) {
    byte[] copy = input.clone();
    if (copy.length > 0) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt();
    }
    return copy;
  }

  /** Four bytes that are a number on the edge of something. */
  private byte[] withNumber(byte[] input) {
    byte[] copy = input.clone();
    if (copy.length >= 4) {
      int at = random.nextInt(copy.length - 3);
      int number = ODD[random.nextInt(ODD.length)];
      for (int i = 0; i < 4; i++) {
        copy[at + i] = (byte) (number >> (8 * (3 - i)));
      }
    }
    return copy;
  }

  private byte[] repeated(byte[] part) {
    int times = 1 << random.nextInt(10);
    byte[] all = new byte[part.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, all, i * part.length, part.length);
    }
    return all;
  }

  private static byte[] spliced(byte[] input, int from, byte[] put, int to) {
    byte[] result = new byte[from + put.length + input.length - to];
    System.arraycopy(input, 0, result, 0, from);
    System.arraycopy(put, 0, result, from, put.length);
    System.arraycopy(input, to, result, from + put.length, input.length - to);
    return result;
  }

  private byte[] any(List<byte[]> list) {
    return list.get(random.nextInt(list.size()));
  }
}
