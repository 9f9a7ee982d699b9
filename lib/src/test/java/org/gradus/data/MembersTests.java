package org.gradus.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init") // set before each test
class MembersTests {
  private static final byte[] ONE = "one\n".getBytes(UTF_8);
  private static final byte[] TWO = "two\n".getBytes(UTF_8);

  @TempDir Path folder;

  private Path archive(Format format) throws IOException {
    Path path = folder.resolve("archive");
    if (format == Format.ZIP) {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
        zip.putNextEntry(new ZipEntry("a/one.txt"));
        zip.write(ONE);
        zip.putNextEntry(new ZipEntry("a/two.txt"));
        zip.write(TWO);
      }
    } else {
      try (TarArchiveOutputStream tar =
          new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(path)))) {
        put(tar, "a/one.txt", ONE);
        put(tar, "a/two.txt", TWO);
      }
    }
    return path;
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"ZIP", "TAR_GZ"})
  void checksWhatIsNamed(Format format) throws IOException {
    Path path = archive(format);
    String two = Digests.sha256(TWO);
    assertThatCode(() -> Members.check(path, format, Map.of("a/two.txt", two)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Members.check(path, format, Map.of("a/one.txt", two)))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("holds a/one.txt with a wrong digest");
    assertThatThrownBy(() -> Members.check(path, format, Map.of("b.txt", two)))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage("lacks b.txt");
  }

  /** The digest is what {@code sha256sum a/* | sha256sum} prints. */
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"ZIP", "TAR_GZ"})
  void checksWholeFolders(Format format) throws IOException {
    Path path = archive(format);
    String list =
        "%s  a/one.txt\n%s  a/two.txt\n".formatted(Digests.sha256(ONE), Digests.sha256(TWO));
    String digest = Digests.sha256(list.getBytes(UTF_8));
    String two = Digests.sha256(TWO);
    assertThatCode(() -> Members.check(path, format, Map.of("a/", digest, "a/two.txt", two)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Members.check(path, format, Map.of("a/", two)))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("holds a/ with a wrong digest");
    assertThatThrownBy(() -> Members.check(path, format, Map.of("b/", digest)))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage("lacks b/");
  }

  @Test
  void aMirrorWithAWrongMemberStops() throws IOException {
    Path mirror = folder.resolve("mirror");
    Files.createDirectories(mirror.resolve("tiny"));
    Files.move(archive(Format.ZIP), mirror.resolve("tiny/texts.zip"));
    Source source = new Source("tiny/texts.zip", null, Format.ZIP, null, null, null, null);
    CatalogFile texts =
        new CatalogFile(
            "texts", null, null, Map.of("a/one.txt", Digests.sha256(TWO)), List.of(source));
    CatalogEntry set =
        new CatalogEntry("tiny", "Tiny", "texts", "CC0", "nobody", null, List.of(texts));
    DataStore store = TinySet.store(folder.resolve("cache"), mirror.toString());
    assertThatThrownBy(() -> store.read(set, "texts", in -> in.readAllBytes().length))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageContaining("texts.zip holds a/one.txt with a wrong digest");
  }

  /** Of an archive that was packed for one file's sake the reader gets this file, as a stream. */
  @Test
  void aMirrorMayPackTheOneFile() throws IOException {
    Path mirror = folder.resolve("mirror");
    Files.createDirectories(mirror.resolve("tiny"));
    Files.move(archive(Format.ZIP), mirror.resolve("tiny/texts.zip"));
    DataStore store = TinySet.store(folder.resolve("cache"), mirror.toString());
    assertThat(
            store
                .read(packed("a/two.txt", TWO), "text", in -> new String(in.readAllBytes(), UTF_8))
                .value())
        .isEqualTo("two\n");
    assertThat(folder.resolve("cache/tiny/texts.zip")).exists();
    assertThatThrownBy(() -> store.read(packed("a/six.txt", TWO), "text", in -> in.read()))
        .hasMessageContaining("texts.zip lacks a/six.txt");
    assertThatThrownBy(() -> store.read(packed("a/two.txt", ONE), "text", in -> in.read()))
        .hasMessageContaining("texts.zip content has the wrong digest");
  }

  private static CatalogEntry packed(String member, byte[] content) {
    Source source = new Source("tiny/texts.zip", null, Format.ZIP, null, null, null, member);
    CatalogFile text =
        new CatalogFile("text", null, Digests.sha256(content), null, List.of(source));
    return new CatalogEntry("tiny", "Tiny", "texts", "CC0", "nobody", null, List.of(text));
  }
}
