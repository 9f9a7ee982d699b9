package org.gradus.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class MelBankTests {
  @Test
  void weightsAgreeWithTorchaudio() {
    for (JsonNode vector : SoundVectors.read().get("banks")) {
      Stft stft = Stft.of(vector.get("window").asInt(), 64);
      MelBank bank =
          MelBank.of(
              vector.get("bands").asInt(),
              vector.get("low").asDouble(),
              vector.get("high").asDouble(),
              stft,
              8_000);
      double[] expected = SoundVectors.numbers(vector.get("weights"));
      assertThat(expected).hasSize(bank.bands() * stft.bins());
      double[][] weights = bank.weights();
      for (int i = 0; i < expected.length; i++) {
        assertThat(weights[i / stft.bins()][i % stft.bins()]).isCloseTo(expected[i], within(1e-6));
      }
    }
  }

  @Test
  void bandsGatherWhatTheirWeightsSay() {
    Stft stft = Stft.of(64, 32);
    MelBank bank = MelBank.of(4, 0, 4_000, stft, 8_000);
    double[][] power = new double[2][33];
    power[0][9] = 2;
    power[1][20] = 3;
    double[][] bands = bank.apply(power);
    for (int b = 0; b < 4; b++) {
      assertThat(bands[0][b]).isCloseTo(2 * bank.weights()[b][9], within(1e-12));
      assertThat(bands[1][b]).isCloseTo(3 * bank.weights()[b][20], within(1e-12));
    }
    assertThat(MelBank.mel(1_000)).isCloseTo(999.99, within(0.01));
    assertThat(MelBank.hertz(MelBank.mel(440))).isCloseTo(440, within(1e-9));
    assertThat(bank.middles()).isSorted().hasSize(4);
    assertThatThrownBy(() -> bank.apply(new double[1][32]))
        .hasMessage("Frame 0 has 32 bins, but the bands are for 33.");
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    Stft stft = Stft.of(64, 32);
    assertThatThrownBy(() -> MelBank.of(0, 0, 4_000, stft, 8_000)).hasMessageContaining("bands");
    assertThatThrownBy(() -> MelBank.of(4, 0, 5_000, stft, 8_000))
        .hasMessage(
            "Bands go up from 0 Hz or more to half the rate at most, 4000.0 Hz, got 0.0 to 5000.0 Hz.");
    assertThatThrownBy(() -> MelBank.of(4, 500, 500, stft, 8_000)).hasMessageContaining("500.0");
    assertThatThrownBy(() -> MelBank.of(40, 0, 4_000, stft, 8_000))
        .hasMessageContaining("of 40 has no frequency of the spectrum in it");
  }
}
