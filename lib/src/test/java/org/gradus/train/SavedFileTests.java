package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gradus.train.SavedFile.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the new one, whole; anything else is refused in one sentence. */
@SuppressWarnings("NullAway.Init") // set before each test
class SavedFileTests {
  @TempDir private Path folder;

  private static SavedFile example(float first) {
    float[] numbers = new float[9000];
    Arrays.setAll(new double[9000], i -> numbers[i] = first + i);
    return new SavedFile(
        "test", Map.of("löss", "1e-3"), Map.of("a/b", new Values(new long[] {90, 100}, numbers)));
  }

  private static SavedFile small() {
    return new SavedFile(
        "test", Map.of("k", "v"), Map.of("w", new Values(new long[] {2}, new float[] {1, 2})));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    Path file = folder.resolve("deep/er/state.gradus");
    example(0.5f).write(file);
    example(1.25f).write(file);
    SavedFile back = SavedFile.read(file, "test");
    assertThat(back.words()).containsExactly(Map.entry("löss", "1e-3"));
    assertThat(back.arrays()).containsOnlyKeys("a/b");
    back.arrays()
        .forEach(
            (name, values) -> {
              assertThat(values.shape()).containsExactly(90, 100);
              assertThat(values.numbers()[8999]).isEqualTo(9000.25f);
            });
    assertThat(folder.resolve("deep/er")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anInterruptDoesNotGetInTheWay() {
    Path file = folder.resolve("state");
    Thread.currentThread().interrupt();
    small().write(file);
    SavedFile back = SavedFile.read(file, "test");
    assertThat(Thread.interrupted()).as("it is left for whoever waits for it").isTrue();
    assertThat(back.arrays()).containsOnlyKeys("w");
  }

  @Test
  void aCrashAtAnyByteLeavesTheLastGoodFile() throws IOException {
    Path file = folder.resolve("state");
    small().write(file);
    byte[] good = Files.readAllBytes(file);
    for (int written = 0; written <= good.length; written++) {
      // This is what a crash leaves: so much of the new content, aside.
      Files.write(folder.resolve("state.part"), Arrays.copyOf(good, written));
      assertThat(SavedFile.read(file, "test").arrays()).containsOnlyKeys("w");
    }
    small().write(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(good);
  }

  @Test
  void aProcessKilledWhileItSavesLeavesAWholeFile() throws IOException, InterruptedException {
    Path file = folder.resolve("state");
    Random random = new Random();
    for (int kill = 1; kill <= 5; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EndlessSaving.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines = process.inputReader()) {
        assertThat(lines.readLine()).as("it began").isEqualTo("1");
        Thread.sleep(random.nextInt(60));
      } finally {
        process.destroyForcibly().waitFor();
      }
      SavedFile.read(file, "test")
          .arrays()
          .forEach(
              (name, values) -> {
                float[] numbers = values.numbers();
                assertThat(numbers[numbers.length - 1]).isPositive().isEqualTo(numbers[0]);
              });
    }
  }

  @Test
  void aFailedSaveLeavesTheOldFileAndNothingBeside() throws IOException {
    Path file = folder.resolve("state");
    small().write(file);
    byte[] good = Files.readAllBytes(file);
    // The engine fails, say, when the last of the arrays is asked for.
    Map<String, Values> broken =
        new TreeMap<>(Map.of("a", new Values(new long[] {1 << 20}, new float[1 << 20]))) {
          private static final long serialVersionUID = 1;

          @Override
          public int size() {
            throw new IllegalStateException("No more.");
          }
        };
    assertThatThrownBy(() -> new SavedFile("test", Map.of(), broken).write(file))
        .hasMessage("No more.");
    assertThat(Files.readAllBytes(file)).isEqualTo(good);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatWasCutOffOrChangedAtAnyByteIsRefused() throws IOException {
    Path file = folder.resolve("state");
    small().write(file);
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      refused(file);
    }
    for (int place = 0; place < good.length; place++) {
      byte[] changed = good.clone();
      changed[place] ^= 1;
      Files.write(file, changed);
      refused(file);
    }
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    Files.write(file, longer);
    refused(file);
  }

  private static void refused(Path file) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SavedFile.read(file, "test"))
        .satisfies(
            error ->
                assertThat(error.getMessage())
                    .startsWith(file.toString())
                    .containsPattern("is damaged|was not saved by Gradus|has version")
                    .endsWith(".")
                    .doesNotContain("\n"));
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    Path file = folder.resolve("state");
    assertThatThrownBy(() -> SavedFile.read(file, "test"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("There is no file " + file + ".");
    small().write(file);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SavedFile.read(file, "checkpoint"))
        .withMessage(file + " holds a test, not a checkpoint.");
    byte[] later = Files.readAllBytes(file);
    later[9] = 2;
    Files.write(file, later);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SavedFile.read(file, "test"))
        .withMessage(
            file
                + " has version 2 of the format, and this Gradus reads version 1: use the Gradus that saved it.");
    Files.writeString(file, "something else altogether");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SavedFile.read(file, "test"))
        .withMessage(file + " was not saved by Gradus: it does not begin with its name.");
    Path below = file.resolve("below");
    assertThatThrownBy(() -> small().write(below))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            below
                + " could not be written ("
                + file
                + "): is the folder there, writable and not full?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small().write(folder))
        .withMessage(folder + " is a folder: name a file in it to save to.");
  }
}
