package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lecture data on a machine without mirror or web: no packet leaves the machine. */
@SuppressWarnings("NullAway.Init") // set before each test
class DatasetsTests {
  @TempDir Path folder;

  /** Nothing but the user's mirror can be reached, as on a machine without a network. */
  private DataStore offline(String mirror) {
    Download nobody =
        new Download(
            new Download.Patience(
                Duration.ofSeconds(1), Duration.ofSeconds(1), 1, Duration.ofMinutes(1))) {
          @Override
          void fetch(URI address, @Nullable Long bytes, PartFile part, Progress.Task task)
              throws SourceFailure {
            throw new SourceFailure("cannot be reached (its name is not known here)");
          }
        };
    return new DataStore(folder.resolve("cache"), Mirror.of(mirror), nobody, PartFile.DISK);
  }

  @Test
  void digitsAreDrawnWhereMnistCannotBeHadAndSayWhy() throws IOException {
    TrainTest digits = Datasets.digits(offline(""), 50, 10);
    assertThat(digits.name()).isEqualTo("RenderedDigits");
    assertThat(digits.train().size()).isEqualTo(50);
    assertThat(digits.test().size()).isEqualTo(10);
    assertThat(digits)
        .hasToString(
            "*** GENERATED STAND-IN *** RenderedDigits: 50 examples to learn from and 10 for the test, generated with seed 7 (Apache-2.0, like Gradus). This is not MNIST, which could not be fetched: GRADUS_MIRROR is not set; ossci-datasets.s3.amazonaws.com cannot be reached (its name is not known here); storage.googleapis.com cannot be reached (its name is not known here).");
    assertThat(TinySet.files(folder)).isEmpty();
  }

  @Test
  void mnistIsStrict() {
    assertThatThrownBy(() -> Loaders.mnist(offline("")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("MNIST could not be fetched (GRADUS_MIRROR is not set; ")
        .hasMessageEndingWith(
            "connect to the web, or set GRADUS_MIRROR to a folder or an address that holds mnist/train-images-idx3-ubyte.gz.");
  }

  @Test
  void aWrongMirrorIsNeverCoveredUpByAStandIn() throws IOException {
    Path file = folder.resolve("mirror/mnist/train-images-idx3-ubyte.gz");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[9_912_422]);
    assertThatThrownBy(() -> Datasets.digits(offline(folder.resolve("mirror").toString()), 50, 10))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageContaining("train-images-idx3-ubyte.gz has the wrong digest");
    assertThat(TinySet.files(folder.resolve("cache"))).isEmpty();
  }

  @Test
  void neitherIsACacheThatCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    assertThatThrownBy(() -> Datasets.digits(offline(""), 50, 10))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageContaining("cannot be written");
  }
}
