package org.gradus.bench;

import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.audio.Spectrogram;
import org.gradus.audio.Stft;
import org.gradus.data.Datasets;
import org.gradus.data.Recordings;
import org.gradus.data.TrainTest;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;

/** Which digit was said? A long sequence and one answer: spectra of half a second, 5 ms apart. */
record SpokenLstm() implements Workload {
  private static final int RATE = 8_000;
  private static final int WINDOW = 512;
  private static final int HOP = 40;
  private static final int BANDS = 64;
  private static final int STEPS = 100;
  private static final int UNITS = 128;

  @Override
  public String id() {
    return "lstm";
  }

  @Override
  public String title() {
    return "LSTM classifier 64 → 128, 100 steps, Adam, batch 50";
  }

  @Override
  public int batch() {
    return 50;
  }

  /** The rest are its own outputs of the step before. */
  @Override
  public double madeOfData() {
    return (double) BANDS / (BANDS + UNITS);
  }

  @Override
  public Network network() {
    return Sequential.of(lstm(UNITS), dense(10)).compile(crossEntropy(), adam(1e-3));
  }

  @Override
  public TrainTest data() {
    Recordings voices = Datasets.voices();
    Spectrogram spectrogram =
        Spectrogram.of(RATE).stft(Stft.of(WINDOW, HOP)).bands(BANDS).frames(STEPS);
    return new TrainTest(
        voices.train().dataset(sound -> turned(spectrogram.picture(sound))),
        voices.test().dataset(sound -> turned(spectrogram.picture(sound))),
        voices.note());
  }

  /** [bands][steps] → [steps][bands]. */
  private static float[][] turned(float[][] picture) {
    float[][] turned = new float[picture[0].length][picture.length];
    for (int band = 0; band < picture.length; band++) {
      for (int step = 0; step < turned.length; step++) {
        turned[step][band] = picture[band][step];
      }
    }
    return turned;
  }

  @Override
  public String dataFolder() {
    return "voices";
  }
}
