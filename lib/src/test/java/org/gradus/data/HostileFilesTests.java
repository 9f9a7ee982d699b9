package org.gradus.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to break a reader: each gives one sentence, and soon. */
@SuppressWarnings("NullAway.Init") // set before each test
class HostileFilesTests {
  private static final byte[] CONTENT = "one\ntwo\n".getBytes(UTF_8);

  @TempDir Path folder;

  /** Reads what a mirror has, knowing the content's digest and length but not the archive's. */
  private String read(Format format, byte[] packed) throws IOException {
    Path mirror = folder.resolve("mirror");
    Files.createDirectories(mirror.resolve("tiny"));
    Files.write(mirror.resolve("tiny/file"), packed);
    String member = format.manyFiles() ? "one.txt" : null;
    Source source = new Source("tiny/file", null, format, null, null, null, member);
    CatalogFile file =
        new CatalogFile(
            "text", (long) CONTENT.length, Digests.sha256(CONTENT), null, List.of(source));
    CatalogEntry set =
        new CatalogEntry("tiny", "Tiny", "a text", "CC0", "nobody", null, List.of(file));
    DataStore store = TinySet.store(folder.resolve("cache"), mirror.toString());
    return store.read(set, "text", in -> StrictText.read(in, "one.txt")).value();
  }

  private void assertDamaged(Format format, byte[] packed, String fault) {
    assertThatThrownBy(() -> read(format, packed))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageStartingWith("The mirror's file ")
        .hasMessageContaining("tiny/file does not unpack (" + fault)
        .hasMessageEndingWith(": copy it there anew, or unset GRADUS_MIRROR.");
    assertThat(folder.resolve("cache/tiny/file")).doesNotExist();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(bytes);
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    return bytes(
        out -> {
          try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
          }
        });
  }

  private static byte[] zip(byte[] content) throws IOException {
    return bytes(
        out -> {
          try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("one.txt"));
            packed.write(content);
          }
        });
  }

  @Test
  void goodOnesAreRead() throws IOException {
    assertThat(read(Format.GZ, gzip(CONTENT))).isEqualTo("one\ntwo\n");
    assertThat(Idx.read(new ByteArrayInputStream(header(1, 1, 1, 9)), "f", 3).numbers())
        .containsExactly(9);
  }

  @Test
  void whatIsNoArchiveOrHalfOfOneDoesNotUnpack() throws IOException {
    assertDamaged(Format.GZ, new byte[0], "it ends too early)");
    assertDamaged(Format.GZ, "<html>Not found</html>".getBytes(UTF_8), "Not in GZIP format)");
    assertDamaged(Format.GZ, Arrays.copyOf(gzip(CONTENT), 16), "it ends too early)");
    assertDamaged(Format.ZIP, "no archive".repeat(50).getBytes(UTF_8), "");
    assertDamaged(Format.ZIP, Arrays.copyOf(zip(CONTENT), 40), "");
    assertDamaged(Format.TAR_GZ, gzip("no archive".repeat(200).getBytes(UTF_8)), "");
    assertDamaged(Format.TAR_GZ, new byte[0], "it ends too early)");
  }

  /** 64 MiB in 64 KiB: only as much is taken out as belongs in. */
  @Test
  void bombsDoNotGoOff() throws IOException {
    byte[] zeros = new byte[1 << 26];
    String fault = "more than the catalogue's 8 bytes come out of it)";
    assertDamaged(Format.GZ, gzip(zeros), fault);
    assertDamaged(Format.ZIP, zip(zeros), fault);
    BoundedContent bounded = new BoundedContent(new ByteArrayInputStream(CONTENT), 7);
    assertThat(bounded.skip(4)).isEqualTo(4);
    assertThat(bounded.read()).isEqualTo('t');
    assertThatThrownBy(() -> bounded.readAllBytes()).hasMessageContaining("7 bytes come");
  }

  @Test
  void aHeaderThatPromisesMuchGetsNoMemory() {
    byte[] promise = header(2_147_483, 31, 32, 0);
    assertThatThrownBy(() -> Idx.read(new ByteArrayInputStream(promise), "f.idx", 3))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "f.idx is no good IDX file: at byte 17 the file ends, though [2147483, 31, 32] needs 2,130,303,152 bytes. Get a fresh copy of it.");
  }

  /** The head of pictures of these sides, and one pixel. */
  private static byte[] header(int count, int height, int width, int pixel) {
    return ByteBuffer.allocate(17)
        .putInt(0x0803)
        .putInt(count)
        .putInt(height)
        .putInt(width)
        .put((byte) pixel)
        .array();
  }

  private static void assertRefused(String row, String fault) {
    String text = "Month,Number\n" + row;
    assertThatThrownBy(
            () ->
                CsvRow.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                        "f.csv",
                        List.of("Month", "Number"),
                        2)
                    .get(0)
                    .number(1, "the number"))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage("f.csv: line 2 %s. Get a fresh copy of the file.", fault);
  }

  @Test
  void rowsOfAnyLengthAreNamedForWhatTheyAre() {
    assertRefused("1" + ",1".repeat(600), "has 601 values where 2 belong");
    assertRefused("1" + ",1".repeat(20_000), "has more than 10,000 values");
    assertRefused("#a", "has 1 values where 2 belong");
    assertRefused("May,1e999", "has '1e999' as the number, which is beyond all bounds");
    assertRefused(
        "May," + "x".repeat(5_000),
        "has '" + "x".repeat(40) + "…' as the number, which is no number");
  }
}
