package org.gradus.bench;

import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.data.Corpus;
import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.nn.Recurrent;

/**
 * Which character comes next, at every place of a text?
 *
 * @param id its word
 * @param kind of the recurrent layer, for the table
 */
record Characters(String id, String kind) implements Workload {
  private static final int LENGTH = 64;
  private static final int VECTOR = 64;
  private static final int UNITS = 256;
  private static final int PIECES = 2_000;
  private static final int TEST_PIECES = 500;

  static Characters withLstm() {
    return new Characters("charlstm", "LSTM");
  }

  static Characters withGru() {
    return new Characters("chargru", "GRU");
  }

  @Override
  public String title() {
    return "Character %s 256, 64 steps, Adam, batch 50".formatted(kind);
  }

  @Override
  public int batch() {
    return 50;
  }

  /** Vectors of characters come in, and they learn. */
  @Override
  public double madeOfData() {
    return 0;
  }

  @Override
  public Network network() {
    Recurrent layer = "LSTM".equals(kind) ? lstm(UNITS).sequences() : gru(UNITS).sequences();
    int characters = Datasets.verse().alphabet().length();
    return Nets.languageModel(characters, LENGTH, VECTOR, 0, layer)
        .compile(crossEntropy(), adam(1e-3));
  }

  @Override
  public TrainTest data() {
    Corpus verse = Datasets.verse();
    return new TrainTest(
        verse.train().windows(LENGTH).take(PIECES),
        verse.test().windows(LENGTH).take(TEST_PIECES),
        verse.note());
  }

  @Override
  public String dataFolder() {
    return "verse";
  }
}
