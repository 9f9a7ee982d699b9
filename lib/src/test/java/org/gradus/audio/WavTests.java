package org.gradus.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.data.DataException;
import org.gradus.data.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class WavTests {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("tone.wav");
    Wav.write(SoundVectors.sound(), file);
    Sound again = Wav.read(file);
    assertThat(again.samples()).isEqualTo(SoundVectors.sound().samples());
    assertThat(again.rate()).isEqualTo(8_000);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeDoneIsSaid() throws IOException {
    Path missing = folder.resolve("none.wav");
    assertThatThrownBy(() -> Wav.read(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("There is no file %s: see where the recorder put it.".formatted(missing));
    assertThatThrownBy(() -> Wav.read(folder)).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> Wav.write(SoundVectors.sound(), missing.resolve("deeper.wav")))
        .hasMessageContaining("see that the folder is there and may be written to");
    Path text = folder.resolve("text.wav");
    Files.writeString(text, "This is no sound, but a text.");
    assertThatThrownBy(() -> Wav.read(text))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("text.wav is no good WAV file: at byte 4 no RIFF file begins");
  }
}
