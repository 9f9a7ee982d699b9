package org.gradus.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * Reads and writes the WAV format (IBM and Microsoft, <em>Multimedia programming interface and data
 * specifications 1.0</em>, 1991): a RIFF file of chunks, of which "fmt " and "data" count. Java's
 * own reader would pass over files that end too early or go on too long.
 */
final class WavFormat {
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int FORMAT = 16;
  private static final int EXTENDED_FORMAT = 40;
  private static final int HEADER = 44;
  private static final int BITS = 16;
  private static final int MOST_CHANNELS = 8;
  private static final float FULL = 1 << (BITS - 1);

  private final ByteBuffer file;
  private final String name;
  private int channels;
  private int rate;

  private WavFormat(byte[] bytes, String name) {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
  }

  static Sound read(byte[] bytes, String name) {
    return new WavFormat(bytes, name).sound();
  }

  private Sound sound() {
    require(file.remaining() >= 12, "the file ends within its header");
    require("RIFF".equals(word()), "no RIFF file begins");
    long length = file.getInt() & 0xFFFF_FFFFL;
    int content = file.remaining();
    require(
        length == content,
        String.format(Locale.ROOT, "%,d bytes should follow, but %,d do", length, (long) content));
    require("WAVE".equals(word()), "no WAVE content begins");
    float[] samples = null;
    while (file.hasRemaining()) {
      int at = file.position();
      require(file.remaining() >= 8, "a chunk ends within its header");
      String kind = word();
      long size = file.getInt() & 0xFFFF_FFFFL;
      // A chunk of an odd length is filled up by one byte.
      long room = size + size % 2;
      if (size > file.remaining()) {
        throw malformed(at, "the chunk '%s' is longer than the file".formatted(kind));
      }
      int end = (int) Math.min(file.limit(), file.position() + room);
      if ("fmt ".equals(kind)) {
        require(rate == 0, "a second format stands");
        format(size);
      } else if ("data".equals(kind)) {
        require(rate > 0, "samples begin before their format is said");
        require(samples == null, "a second row of samples begins");
        samples = samples(size);
      }
      file.position(end);
    }
    if (samples == null) {
      throw malformed(file.limit(), "the file ends without samples");
    }
    return new Sound(samples, rate);
  }

  private void format(long size) {
    require(size >= FORMAT, "the format has %d bytes where %d belong".formatted(size, FORMAT));
    int at = file.position();
    int kind = file.getShort() & 0xFFFF;
    int channelCount = file.getShort() & 0xFFFF;
    long samplingRate = file.getInt() & 0xFFFF_FFFFL;
    file.getInt(); // bytes a second: said already by the others
    int step = file.getShort() & 0xFFFF;
    int bits = file.getShort() & 0xFFFF;
    if (kind == EXTENSIBLE && size >= EXTENDED_FORMAT) {
      kind = file.getShort(at + 24) & 0xFFFF;
    }
    file.position(at);
    require(
        kind == PCM && bits == BITS,
        "samples are packed otherwise (kind %d, %d bits): save it as 16-bit PCM, where a format is said"
            .formatted(kind, bits));
    require(
        channelCount >= 1 && channelCount <= MOST_CHANNELS,
        "there are %d channels where 1 to %d are read".formatted(channelCount, MOST_CHANNELS));
    require(
        samplingRate >= 1 && samplingRate <= Integer.MAX_VALUE,
        "the rate is %d samples a second".formatted(samplingRate));
    require(
        step == channelCount * BITS / 8,
        "a step has %d bytes where %d belong".formatted(step, channelCount * BITS / 8));
    channels = channelCount;
    rate = (int) samplingRate;
  }

  private float[] samples(long size) {
    int step = channels * BITS / 8;
    require(size > 0, "there are no samples");
    require(size % step == 0, "the samples end within a step of %d bytes".formatted(step));
    float[] samples = new float[(int) (size / step)];
    for (int i = 0; i < samples.length; i++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += file.getShort();
      }
      samples[i] = sum / (FULL * channels);
    }
    return samples;
  }

  /** The next four letters. */
  private String word() {
    byte[] letters = new byte[4];
    file.get(letters);
    return new String(letters, US_ASCII);
  }

  private void require(boolean good, String otherwise) {
    if (!good) {
      throw malformed(file.position(), otherwise);
    }
  }

  private DataException malformed(int at, String fault) {
    return new DataException(
        String.format(Locale.ROOT, "%s is no good WAV file: at byte %,d %s.", name, at, fault));
  }

  static byte[] write(float[] samples, int rate) {
    int size = Shapes.length(samples.length, BITS / 8);
    // The header must fit too.
    ByteBuffer out =
        ByteBuffer.allocate(Shapes.length(1, (long) HEADER + size)).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + size).put("WAVE".getBytes(US_ASCII));
    out.put("fmt ".getBytes(US_ASCII)).putInt(FORMAT).putShort((short) PCM).putShort((short) 1);
    out.putInt(rate)
        .putInt((int) (rate * (long) BITS / 8))
        .putShort((short) (BITS / 8))
        .putShort((short) BITS);
    out.put("data".getBytes(US_ASCII)).putInt(size);
    for (float sample : samples) {
      out.putShort((short) Math.max(-FULL, Math.min(FULL - 1, Math.round(sample * FULL))));
    }
    return out.array();
  }
}
