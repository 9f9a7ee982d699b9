package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cache and mirror, in order and out of order: each fault is one sentence, and leaves nothing. */
@SuppressWarnings("NullAway.Init") // set before each test
class DataStoreTests {
  @TempDir Path folder;

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path mirror(byte[] file) throws IOException {
    return TinySet.mirror(folder.resolve("mirror"), file);
  }

  @Test
  void copiesFromAMirrorInAFolder() throws Exception {
    DataStore store = TinySet.store(cache(), mirror(TinySet.PACKED).toString());
    DataStore.Found<byte[]> found = TinySet.read(store);
    assertThat(found.value()).isEqualTo(TinySet.CONTENT);
    assertThat(found.origin()).isEqualTo("mirror");
    assertThat(TinySet.files(cache())).containsExactly("numbers.gz", "numbers.gz.source");
  }

  @Test
  void fetchesFromAMirrorOnTheWeb() throws Exception {
    try (FileServer server = new FileServer()) {
      server.on("/data/tiny/numbers.gz", server.whole(TinySet.PACKED, "\"v1\""));
      DataStore store = TinySet.store(cache(), server.url("/data/"));
      assertThat(TinySet.read(store).value()).isEqualTo(TinySet.CONTENT);
      assertThat(TinySet.read(store).origin()).isEqualTo("mirror");
    }
  }

  @Test
  void twoThreadsAtOnceFetchOnce() throws Exception {
    try (FileServer server = new FileServer()) {
      FileServer.Answer whole = server.whole(TinySet.PACKED, "\"v1\"");
      server.on(
          "/numbers.gz",
          (exchange, number) -> {
            LockSupport.parkNanos(200_000_000);
            whole.to(exchange, number);
          });
      DataStore store = TinySet.store(cache(), null);
      var one = CompletableFuture.supplyAsync(() -> TinySet.read(store, server.url("/numbers.gz")));
      TinySet.read(store, server.url("/numbers.gz"));
      assertThat(one.get(10, TimeUnit.SECONDS).value()).isEqualTo(TinySet.CONTENT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void servesAsAMirrorItself() throws Exception {
    TinySet.read(TinySet.store(cache(), mirror(TinySet.PACKED).toString()));
    DataStore other = TinySet.store(folder.resolve("other"), cache().toUri().toString());
    assertThat(TinySet.read(other).value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void stopsAtAWrongFileInTheMirror() throws Exception {
    Path mirror = mirror(TinySet.changed(TinySet.PACKED));
    try (FileServer server = new FileServer()) {
      server.on("/numbers.gz", server.whole(TinySet.PACKED, "\"v1\""));
      assertThatThrownBy(
              () ->
                  TinySet.read(
                      TinySet.store(cache(), mirror.toString()), server.url("/numbers.gz")))
          .isExactlyInstanceOf(DataException.class)
          .hasMessage(
              "The mirror's file %s has the wrong digest %s… where the catalogue says %s…: copy it there anew, or unset GRADUS_MIRROR.",
              mirror.resolve(TinySet.MIRRORED),
              Digests.sha256(TinySet.changed(TinySet.PACKED)).substring(0, 12),
              Digests.sha256(TinySet.PACKED).substring(0, 12));
      assertThat(server.requests()).isEmpty();
    }
    assertThat(TinySet.files(cache())).isEmpty();
  }

  @Test
  void stopsAtATruncatedFileInTheMirror() throws Exception {
    Path mirror = mirror(Arrays.copyOf(TinySet.PACKED, 1000));
    assertThatThrownBy(() -> TinySet.read(TinySet.store(cache(), mirror.toString())))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageContaining("has 1,000 bytes where the catalogue says")
        .hasMessageEndingWith("copy it there anew, or unset GRADUS_MIRROR.");
    assertThat(TinySet.files(cache())).isEmpty();
  }

  @Test
  void stopsAtAWrongFileInAMirrorOnTheWeb() throws Exception {
    try (FileServer server = new FileServer()) {
      server
          .on("/data/tiny/numbers.gz", server.whole(TinySet.changed(TinySet.PACKED), "\"v1\""))
          .on("/numbers.gz", server.whole(TinySet.PACKED, "\"v1\""));
      assertThatThrownBy(
              () ->
                  TinySet.read(
                      TinySet.store(cache(), server.url("/data")), server.url("/numbers.gz")))
          .isExactlyInstanceOf(DataException.class)
          .hasMessageStartingWith(
              "The mirror's file %s has the wrong digest", server.url("/data/tiny/numbers.gz"));
    }
    assertThat(TinySet.files(cache())).isEmpty();
  }

  @Test
  void asksTheHostsForWhatTheMirrorHasNot() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    try (FileServer server = new FileServer()) {
      server.on("/numbers.gz", server.whole(TinySet.PACKED, "\"v1\""));
      String url = server.url("/numbers.gz");
      assertThat(TinySet.read(TinySet.store(cache(), empty.toString()), url).origin())
          .isEqualTo(url);
    }
  }

  @Test
  void saysThatTheMirrorIsNotThere() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> TinySet.read(TinySet.store(cache(), nowhere.toString())))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("GRADUS_MIRROR is not there: no folder " + nowhere);
    assertThat(TinySet.files(cache())).isEmpty();
  }

  @Test
  void replacesACachedFileThatRotted() throws Exception {
    String mirror = mirror(TinySet.PACKED).toString();
    TinySet.read(TinySet.store(cache(), mirror));
    Files.write(cache().resolve(TinySet.MIRRORED), TinySet.changed(TinySet.PACKED));
    assertThat(TinySet.read(TinySet.store(cache(), mirror)).value()).isEqualTo(TinySet.CONTENT);
    assertThat(Files.readAllBytes(cache().resolve(TinySet.MIRRORED))).isEqualTo(TinySet.PACKED);
  }

  @Test
  void checksTheUnpackedBytesToo() throws Exception {
    CatalogEntry good = TinySet.at();
    CatalogFile file = good.file("numbers");
    CatalogFile lying = new CatalogFile("numbers", null, "0".repeat(64), null, file.sources());
    CatalogEntry set =
        new CatalogEntry("tiny", "Tiny", "numbers", "CC0", "nobody", null, List.of(lying));
    DataStore store = TinySet.store(cache(), mirror(TinySet.PACKED).toString());
    assertThatThrownBy(() -> store.read(set, "numbers", in -> in.readAllBytes().length))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageContaining("content has the wrong digest");
    assertThat(TinySet.files(cache())).isEmpty();
  }

  @Test
  void readsFromACacheThatNobodyMayWrite() throws Exception {
    TinySet.read(TinySet.store(cache(), mirror(TinySet.PACKED).toString()));
    DataStore frozen =
        new DataStore(
            cache(),
            null,
            new Download(TinySet.IMPATIENT),
            path -> {
              throw new IOException("Read-only file system");
            });
    assertThat(TinySet.read(frozen).value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void saysThatTheCacheCannotBeWritten() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    assertThatThrownBy(
            () -> TinySet.read(TinySet.store(inTheWay, mirror(TinySet.PACKED).toString())))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage(
            "The cache %s cannot be written (a file stands where a folder should be): set GRADUS_CACHE to a folder that is yours to write.",
            inTheWay.resolve("tiny"));
    assertThat(inTheWay).content().isEqualTo("a file where a folder should be");
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    DataStore store =
        new DataStore(
            cache(),
            Mirror.of(mirror(TinySet.PACKED).toString()),
            new Download(TinySet.IMPATIENT),
            DataStoreTests::fullDisk);
    assertThatThrownBy(() -> TinySet.read(store))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage(
            "The disk of the cache %s is full (No space left on device): free some space, or set GRADUS_CACHE to a folder on another disk.",
            cache().resolve("tiny"));
    assertThat(TinySet.files(cache())).isEmpty();
  }

  /** A channel that writes to the disk until its 50,000 bytes are used up. */
  private static SeekableByteChannel fullDisk(Path path) throws IOException {
    SeekableByteChannel real = PartFile.DISK.open(path);
    return (SeekableByteChannel)
        Proxy.newProxyInstance(
            DataStoreTests.class.getClassLoader(),
            new Class<?>[] {SeekableByteChannel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write") && real.position() >= 50_000) {
                throw new IOException("No space left on device");
              }
              if (method.getName().equals("write") && arguments != null) {
                ByteBuffer all = (ByteBuffer) arguments[0];
                int count = Math.min(all.remaining(), 25_000);
                ByteBuffer some = all.slice(all.position(), count);
                all.position(all.position() + count);
                return real.write(some);
              }
              return method.invoke(real, arguments);
            });
  }

  @Test
  void saysThatItWasStoppedWhereTheThreadIsInterruptedAlready() throws Exception {
    String mirror = mirror(TinySet.PACKED).toString();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> TinySet.read(TinySet.store(cache(), mirror)))
          .isExactlyInstanceOf(DataException.class)
          .hasMessage("Fetching Tiny was stopped; call it again and it goes on where it was.");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(TinySet.read(TinySet.store(cache(), mirror)).value()).isEqualTo(TinySet.CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http:///data", "https://under_score/data", "http://a b/"})
  void saysThatTheMirrorsAddressIsNone(String place) {
    assertThatThrownBy(() -> TinySet.read(TinySet.store(cache(), place)))
        .isExactlyInstanceOf(DataException.class)
        .hasMessageStartingWith("GRADUS_MIRROR is '%s', which is no address", place);
  }
}
