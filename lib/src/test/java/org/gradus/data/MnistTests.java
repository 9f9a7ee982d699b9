package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The real thing, through the mirror of this machine when it has one. */
@EnabledIfEnvironmentVariable(named = "GRADUS_MIRROR", matches = ".+")
@SuppressWarnings("NullAway.Init") // set before all tests
class MnistTests {
  private static TrainTest mnist;

  private static Path cache;

  @BeforeAll
  static void read(@TempDir Path folder) {
    cache = folder;
    Mirror mirror = new Mirror(System.getenv().getOrDefault("GRADUS_MIRROR", ""));
    mnist = Loaders.mnist(store(mirror));
  }

  private static DataStore store(Mirror mirror) {
    return new DataStore(cache, mirror, new Download(Download.Patience.NORMAL), PartFile.DISK);
  }

  @Test
  void hasTheCountsThatItsMakersGive() {
    assertThat(mnist.train().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(mnist.train().features().shape()).containsExactly(28, 28);
    assertThat(counts(mnist.train()))
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(counts(mnist.test()))
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
  }

  @Test
  void hasTheMeanAndSpreadThatEverybodyQuotes() {
    double[] moments = moments(mnist.train());
    assertThat(moments[0]).isCloseTo(0.1307, within(5e-5));
    assertThat(moments[1]).isCloseTo(0.3081, within(5e-5));
  }

  @Test
  void saysWhereItCameFrom() {
    assertThat(mnist.name()).isEqualTo("MNIST");
    assertThat(mnist.generated()).isFalse();
    assertThat(mnist.train().provenance().source()).isEqualTo("mirror");
    assertThat(mnist.train().provenance().licence()).isEqualTo("CC BY-SA 3.0");
    assertThat(mnist.train().provenance().digest())
        .hasSize(64)
        .isNotEqualTo(mnist.test().provenance().digest());
  }

  @Test
  void needsNoMirrorTheSecondTime() throws Exception {
    TrainTest again = Loaders.mnist(store(new Mirror(cache.resolve("nowhere").toString())));
    assertThat(again.test().features().row(7)).containsExactly(mnist.test().features().row(7));
    assertThat(again.train().provenance()).isEqualTo(mnist.train().provenance());
    try (var files = Files.walk(cache)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".part"));
    }
  }

  static int[] counts(Dataset data) {
    int[] counts = new int[data.classNames().size()];
    for (int label : data.labels()) {
      counts[label]++;
    }
    return counts;
  }

  static double[] moments(Dataset data) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < data.size(); i++) {
      for (float pixel : data.features().row(i)) {
        sum += pixel;
        squares += (double) pixel * pixel;
      }
    }
    double n = (double) data.size() * data.features().width();
    return new double[] {sum / n, Math.sqrt(squares / n - sum / n * (sum / n))};
  }
}
