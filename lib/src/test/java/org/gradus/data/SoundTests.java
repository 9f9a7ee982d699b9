package org.gradus.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/** Sounds and the files that hold them, held against Java's own reader and writer. */
class SoundTests {
  private static final int RATE = 8_000;

  private static byte[] noise(int samples) {
    byte[] bytes = new byte[2 * samples];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] javas(byte[] samples, int channels) throws IOException {
    AudioFormat format = new AudioFormat(RATE, 16, channels, true, false);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    long frames = samples.length / 2 / channels;
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, frames),
        AudioFileFormat.Type.WAVE,
        file);
    return file.toByteArray();
  }

  private static Sound read(byte[] file) throws IOException {
    return Sound.read(new ByteArrayInputStream(file), "f.wav");
  }

  @Test
  void javasFilesAreRead() throws IOException {
    byte[] samples = noise(300);
    ByteBuffer numbers = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
    Sound mono = read(javas(samples, 1));
    Sound stereo = read(javas(samples, 2));
    assertThat(mono.rate()).isEqualTo(RATE);
    assertThat(mono.size()).isEqualTo(300);
    assertThat(stereo.size()).isEqualTo(150);
    for (int i = 0; i < 300; i++) {
      assertThat(mono.samples()[i]).isEqualTo(numbers.getShort(2 * i) / 32768f);
    }
    for (int i = 0; i < 150; i++) {
      int sum = numbers.getShort(4 * i) + numbers.getShort(4 * i + 2);
      assertThat(stereo.samples()[i]).isEqualTo(sum / 65536f);
    }
    assertThat(mono).hasToString("a sound of 0.04 s at 8,000 Hz");
  }

  @Test
  void javaReadsOurFiles() throws Exception {
    byte[] samples = noise(300);
    byte[] file = read(javas(samples, 1)).wav();
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      assertThat(in.getFormat().getSampleRate()).isEqualTo(RATE);
      assertThat(in.readAllBytes()).isEqualTo(samples);
    }
    assertThat(read(new Sound(new float[] {1, -1, 0}, 9).wav()).samples())
        .containsExactly(32767 / 32768f, -1, 0);
  }

  @Test
  void otherChunksArePassedOver() throws IOException {
    byte[] plain = javas(noise(4), 1);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    file.put(plain, 0, 36).put("LIST".getBytes(US_ASCII)).putInt(3).put(new byte[4]);
    file.put(plain, 36, plain.length - 36).putInt(4, plain.length + 4);
    assertThat(read(file.array()).samples()).isEqualTo(read(plain).samples());
  }

  @Test
  void theExtendedHeaderIsRead() throws IOException {
    byte[] plain = javas(noise(4), 1);
    ByteBuffer file = ByteBuffer.allocate(plain.length + 24).order(ByteOrder.LITTLE_ENDIAN);
    file.put(plain, 0, 36).putShort((short) 22).putShort((short) 16).putInt(4).putShort((short) 1);
    file.position(60).put(plain, 36, plain.length - 36);
    file.putInt(4, plain.length + 16).putInt(16, 40).putShort(20, (short) 0xFFFE);
    assertThat(read(file.array()).samples()).isEqualTo(read(plain).samples());
  }

  @Test
  void whateverIsWrongIsNamedWithItsByte() throws IOException {
    byte[] good = javas(noise(4), 1);
    assertRefused(Arrays.copyOf(good, 8), "at byte 0 the file ends within its header.");
    assertRefused(Arrays.copyOf(good, 50), "at byte 8 44 bytes should follow, but 42 do.");
    assertRefused(Arrays.copyOf(good, 53), "at byte 8 44 bytes should follow, but 45 do.");
    assertRefused(changed(good, 0, 'J'), "at byte 4 no RIFF file begins.");
    assertRefused(changed(good, 8, 'J'), "at byte 12 no WAVE content begins.");
    assertRefused(changed(good, 20, 3), "samples are packed otherwise (kind 3, 16 bits)");
    assertRefused(changed(good, 34, 24), "samples are packed otherwise (kind 1, 24 bits)");
    assertRefused(changed(good, 22, 0), "there are 0 channels where 1 to 8 are read");
    assertRefused(changed(good, 32, 4), "a step has 4 bytes where 2 belong");
    assertRefused(changed(changed(good, 24, 0), 25, 0), "the rate is 0 samples a second");
    assertRefused(changed(good, 40, 200), "at byte 36 the chunk 'data' is longer than the file.");
    assertRefused(changed(good, 40, 7), "the samples end within a step of 2 bytes");
    assertRefused(changed(good, 12, 'x'), "samples begin before their format is said");
    assertRefused(changed(good, 36, 'x'), "the file ends without samples");
    assertRefused(changed(good, 16, 14), "the format has 14 bytes where 16 belong");
  }

  private static byte[] changed(byte[] file, int at, int value) {
    byte[] other = file.clone();
    other[at] = (byte) value;
    return other;
  }

  private static void assertRefused(byte[] file, String fault) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("f.wav is no good WAV file: at byte ")
        .hasMessageContaining(fault);
  }

  @Test
  void samplesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Sound(new float[0], 9)).hasMessageContaining("got none");
    assertThatThrownBy(() -> new Sound(new float[] {0, 2}, 9))
        .hasMessage(
            "Sample 1 of the sound is 2.0: samples lie between −1 and 1, so divide by the largest.");
    assertThatThrownBy(() -> new Sound(new float[] {Float.NaN}, 9)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Sound(new float[1], 0)).hasMessageContaining("a rate of 0");
  }
}
