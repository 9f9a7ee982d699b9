package org.gradus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.Recall;
import org.gradus.data.RenderedDigits;
import org.gradus.data.TrainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  private final Path folder;

  DataFolderTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private TrainTest again(TrainTest data) throws IOException {
    DataFolder.write(data, folder);
    return DataFolder.read(folder);
  }

  private static void assertSame(Features read, Features written) {
    assertThat(read.shape()).isEqualTo(written.shape());
    assertThat(read.size()).isEqualTo(written.size());
    for (int i = 0; i < written.size(); i++) {
      assertThat(read.row(i)).isEqualTo(written.row(i));
    }
  }

  @Test
  void picturesComeBackAsTheyWere() throws IOException {
    TrainTest digits = RenderedDigits.generate(30, 20, 1);
    TrainTest back = again(digits);
    assertSame(back.test().features(), digits.test().features());
    assertThat(back.train().labels()).isEqualTo(digits.train().labels());
    assertThat(back.provenance()).isEqualTo(digits.provenance());
    assertThat(DataFolder.words(digits)).endsWith(", 30 examples");
  }

  @Test
  void sequencesOfNumbersDoToo() throws IOException {
    Dataset recall = Recall.generate(10, 5, 3, 1);
    TrainTest back = again(new TrainTest(recall, recall.take(4)));
    assertSame(back.train().features(), recall.features());
    assertThat(back.test().labels()).isEqualTo(recall.take(4).labels());
  }

  @Test
  void aClassAtEveryPlaceDoesToo() throws IOException {
    Dataset pieces = Sample.verse().windows(8).take(10);
    TrainTest back = again(new TrainTest(pieces, pieces));
    assertSame(back.train().features(), pieces.features());
    assertSame(back.train().targets(), pieces.targets());
    assertThat(back.train().targetNames()).isEqualTo(pieces.targetNames());
  }

  @Test
  void otherDataReplaceWhatIsThere() throws IOException {
    again(RenderedDigits.generate(30, 20, 1));
    assertThat(again(RenderedDigits.generate(40, 20, 1)).train().size()).isEqualTo(40);
  }

  @Test
  void theShareOfRightAnswersCountsPlaces() {
    Dataset pieces = Sample.verse().windows(2).take(1);
    int classes = pieces.targetNames().size();
    float[] scores = new float[2 * classes];
    scores[(int) pieces.targets().row(0)[0]] = 1;
    scores[classes + (int) pieces.targets().row(0)[0]] = 1;
    assertThat(RightAnswers.share(new float[][] {scores}, pieces)).isEqualTo(0.5);
  }
}
