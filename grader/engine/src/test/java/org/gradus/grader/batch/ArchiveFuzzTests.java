package org.gradus.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradus.grader.fuzz.Fuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFuzzTests {

  private static final long MEMORY = 64L << 20;

  @TempDir private Path folder = Path.of("");

  @Test
  void anyBytesAreUnpackedIntoTheFolderOrRefused() throws IOException {
    List<byte[]> good =
        List.of(
            zip("ada/02.ipynb", "{}", "ada/notes.txt", "words", "bob/02.ipynb", "x".repeat(500)),
            zip("02.ipynb", ""),
            zip());
    List<byte[]> words =
        Stream.of(
                "PK\u0001\u0002",
                "PK\u0003\u0004",
                "PK\u0005\u0006",
                "../",
                "/",
                "\\",
                "..",
                ".ipynb",
                "\u0000",
                "a/../../b.ipynb",
                "C:",
                "\u00ff\u00ff\u00ff\u00ff",
                "\u0000\u0000\u0000\u00a1")
            .map(word -> word.getBytes(StandardCharsets.ISO_8859_1))
            .toList();
    assertThat(Fuzzer.run(good, words, MEMORY, this::take)).isPositive();
  }

  private void take(byte[] bytes) throws IOException {
    Path file = folder.resolve("archive.zip");
    Path target = folder.resolve("target");
    Files.write(file, bytes);
    Files.createDirectories(target);
    try {
      assertThat(Archive.unpack(file, target))
          .allSatisfy(refused -> assertThat(refused.sentence()).endsWith("."));
    } catch (IOException e) {
      // The archive as a whole is none.
      assertThat(e.getMessage()).isNotBlank();
    }
    try (Stream<Path> outside = Files.list(folder)) {
      assertThat(outside).containsExactlyInAnyOrder(file, target);
    }
    try (Stream<Path> inside = Files.walk(target)) {
      List<Path> all = inside.sorted(java.util.Comparator.reverseOrder()).toList();
      assertThat(all).noneMatch(Files::isSymbolicLink);
      for (Path each : all) {
        Files.delete(each);
      }
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.length; i += 2) {
        out.putNextEntry(new ZipEntry(names[i]));
        out.write(names[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
