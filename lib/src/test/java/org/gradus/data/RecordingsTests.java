package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Spoken words: how they are held out, and the tones that stand in for them. */
class RecordingsTests {
  private static final Recordings TONES = Tones.generate(8, 7);

  @Test
  void theMakersSplitIsByTake() {
    assertThat(TONES.size()).isEqualTo(480);
    assertThat(TONES.train().size()).isEqualTo(180);
    assertThat(TONES.test().size()).isEqualTo(300);
    for (int i = 0; i < 300; i++) {
      assertThat(TONES.test().recording(i).index()).isLessThan(5);
    }
    assertThat(TONES.test().provenance().selection()).isEqualTo("the first 5 takes");
  }

  @Test
  void aVoiceCanBeLeftOut() {
    assertThat(TONES.speakers()).containsExactly("ada", "boris", "clara", "dan", "eva", "finn");
    Recordings others = TONES.without("eva");
    assertThat(others.speakers()).hasSize(5).doesNotContain("eva");
    assertThat(TONES.of("eva").size() + others.size()).isEqualTo(480);
    assertThatThrownBy(() -> TONES.of("eve"))
        .hasMessage("Tones has no voice 'eve'; there are ada, boris, clara, dan, eva, finn.");
    assertThatThrownBy(() -> TONES.of("eva").without("eva"))
        .hasMessageContaining("has no recordings of this kind: without eva");
  }

  @Test
  void soundsBecomePictures() {
    Dataset data = TONES.dataset(sound -> new float[][] {{sound.size()}, {sound.samples()[0]}});
    assertThat(data.features().shape()).containsExactly(2, 1);
    assertThat(data.features().row(9)[0]).isEqualTo(TONES.recording(9).sound().size());
    assertThat(MnistTests.counts(data)).containsOnly(48);
    assertThat(data.provenance().name()).isEqualTo("Tones");
    assertThatThrownBy(() -> TONES.dataset(sound -> new float[1][sound.size()]))
        .hasMessageContaining("has another size than that of recording 0 (1 × ");
  }

  @Test
  void tonesAreAsLongAsWordsAndTheirFirstTakesStay() {
    Recordings more = Tones.generate(9, 7);
    assertThat(more.of("dan").recording(3).sound().samples())
        .isEqualTo(TONES.of("dan").recording(3).sound().samples());
    for (int i = 0; i < TONES.size(); i++) {
      Sound sound = TONES.recording(i).sound();
      assertThat(sound.rate()).isEqualTo(8_000);
      assertThat(sound.seconds()).isBetween(0.25, 1.0);
      assertThat(max(sound)).isBetween(0.1f, 1f);
    }
    assertThatThrownBy(() -> Tones.generate(5, 7)).hasMessageContaining("takes is 6 at least");
  }

  private static float max(Sound sound) {
    float most = 0;
    for (float sample : sound.samples()) {
      most = Math.max(most, sample);
    }
    return most;
  }

  /** The fundamental of the first half of a "one", by counting how often it crosses zero. */
  @Test
  void tonesGlideAsTheirRuleSays() {
    Recordings.Take one = TONES.of("clara").recording(8); // clara's pitch is 1.1
    assertThat(one.label()).isEqualTo(1);
    float[] samples = one.sound().samples();
    int from = 2 * samples.length / 5;
    int to = 3 * samples.length / 5;
    double power = 0;
    for (int i = from; i < to; i++) {
      power += samples[i] * samples[i];
    }
    assertThat(Math.sqrt(power / (to - from))).isBetween(0.05, 0.5);
    double best = 0;
    double tone = 0;
    for (int hertz = 300; hertz < 1_000; hertz += 5) {
      double real = 0;
      double imaginary = 0;
      for (int i = from; i < to; i++) {
        real += samples[i] * Math.cos(2 * Math.PI * hertz * i / 8_000);
        imaginary += samples[i] * Math.sin(2 * Math.PI * hertz * i / 8_000);
      }
      double strength = real * real + imaginary * imaginary;
      tone = strength > best ? hertz : tone;
      best = Math.max(best, strength);
    }
    // Its place in the middle is 660 Hz times the voice's pitch, give or take accent and take.
    assertThat(tone).isCloseTo(660 * 1.1, within(0.27 * 660 * 1.1));
  }

  @Test
  void aSetThatIsNotTheOneIsNamed() throws IOException {
    byte[] wav = TONES.recording(0).sound().wav();
    assertRefused("there are 1 recordings where 3000 belong", "a/recordings/0_a_0.wav", wav);
    assertRefused("a/recordings/zero.wav: a recording is called", "a/recordings/zero.wav", wav);
    assertRefused(
        "at byte 0 the file ends within its header", "a/recordings/0_a_0.wav", new byte[3]);
    byte[] other = new Sound(new float[9], 44_100).wav();
    assertRefused("the rate is 44100 Hz", "a/recordings/0_a_0.wav", other);
    assertRefused("there are 0 recordings", "a/readme.md", wav);
  }

  private static void assertRefused(String fault, String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    assertThatThrownBy(
            () -> SpokenDigits.read(new ByteArrayInputStream(bytes.toByteArray()), "f.zip"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("f.zip")
        .hasMessageContaining(fault);
  }

  @Test
  void classesOutOfRangeAreNamed() {
    Recordings.Take take = new Recordings.Take(new Sound(new float[1], 9), 3, "a", 0);
    assertThatThrownBy(() -> new Recordings(List.of(take), List.of("x"), TONES.provenance()))
        .hasMessage("Recording 0 of Tones has the class 3: with 1 classes they count from 0 to 0.");
    assertThatThrownBy(() -> new Recordings(List.of(), List.of("x"), TONES.provenance()))
        .hasMessage("Tones holds no recordings.");
  }
}
