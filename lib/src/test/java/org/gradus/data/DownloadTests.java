package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gradus.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a real server on loopback that behaves well and badly. */
@SuppressWarnings("NullAway.Init") // set before each test
@Tag("long")
@Tag("one-jdk")
class DownloadTests {
  private static final String TAG = "\"v1\"";
  private static final int HALF = TinySet.PACKED.length / 2;

  @TempDir Path cache;
  private FileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FileServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DataStore.Found<byte[]> read(String... paths) {
    String[] urls = new String[paths.length];
    for (int i = 0; i < paths.length; i++) {
      urls[i] = paths[i].startsWith("http") ? paths[i] : server.url(paths[i]);
    }
    return TinySet.read(TinySet.store(cache, null), urls);
  }

  private void assertNothingLeft() throws IOException {
    assertThat(TinySet.files(cache)).isEmpty();
  }

  @Test
  void fetchesOnceAndRemembersWhoDelivered() throws Exception {
    server.on("/numbers.gz", server.whole(TinySet.PACKED, TAG));
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    DataStore.Found<byte[]> again = read("/numbers.gz");
    assertThat(again.value()).isEqualTo(TinySet.CONTENT);
    assertThat(again.origin()).isEqualTo(server.url("/numbers.gz"));
    assertThat(server.requests()).hasSize(1);
    assertThat(TinySet.files(cache)).containsExactly("numbers.gz", "numbers.gz.source");
  }

  @Test
  void goesOnWhereABrokenConnectionStopped() {
    server.on("/numbers.gz", server.cut(TinySet.PACKED, TAG, HALF, 1));
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    assertThat(server.requests())
        .containsExactly("/numbers.gz null", "/numbers.gz bytes=%d-".formatted(HALF));
  }

  @Test
  void beginsAnewWhereTheServerKnowsNoRanges() {
    server.on("/numbers.gz", server.cut(TinySet.PACKED, null, HALF, 1));
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    assertThat(server.requests()).containsExactly("/numbers.gz null", "/numbers.gz null");
  }

  @Test
  void beginsAnewWhenTheServerIgnoresTheRange() {
    server.on(
        "/numbers.gz",
        (exchange, number) -> {
          exchange.getResponseHeaders().set("ETag", TAG);
          exchange.sendResponseHeaders(200, TinySet.PACKED.length);
          exchange
              .getResponseBody()
              .write(TinySet.PACKED, 0, number == 1 ? HALF : TinySet.PACKED.length);
        });
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    assertThat(server.requests().get(1)).isEqualTo("/numbers.gz bytes=%d-".formatted(HALF));
  }

  @Test
  void beginsAnewWhenTheFileChangedBetween() {
    FileServer.Answer old =
        server.cut(TinySet.changed(TinySet.PACKED), "\"v0\"", HALF, Integer.MAX_VALUE);
    FileServer.Answer now = server.whole(TinySet.PACKED, TAG);
    server.on("/numbers.gz", (exchange, number) -> (number == 1 ? old : now).to(exchange, number));
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void goesOnWhatAKilledProcessLeft() throws Exception {
    server.on("/numbers.gz", server.whole(TinySet.PACKED, TAG));
    leftBehind(TAG);
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    assertThat(server.requests()).containsExactly("/numbers.gz bytes=%d-".formatted(HALF));
  }

  @Test
  void doesNotGoOnWhatAnotherVersionLeft() throws Exception {
    server.on("/numbers.gz", server.whole(TinySet.PACKED, TAG));
    leftBehind("\"v0\"");
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
  }

  private void leftBehind(String tag) throws IOException {
    Path folder = Files.createDirectories(cache.resolve("tiny"));
    Files.write(folder.resolve("numbers.gz.part"), Arrays.copyOf(TinySet.PACKED, HALF));
    Files.writeString(
        folder.resolve("numbers.gz.part.from"), server.url("/numbers.gz") + "\n" + tag + "\n");
  }

  @Test
  void followsRedirects() {
    server
        .on("/numbers.gz", server.whole(TinySet.PACKED, TAG))
        .on(
            "/old/numbers.gz",
            (exchange, number) -> {
              exchange.getResponseHeaders().set("Location", "/numbers.gz");
              exchange.sendResponseHeaders(302, -1);
            });
    assertThat(read("/old/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void asksTheNextHostAfterA404() {
    server
        .on("/a/numbers.gz", (exchange, number) -> exchange.sendResponseHeaders(404, -1))
        .on("/b/numbers.gz", server.whole(TinySet.PACKED, TAG));
    assertThat(read("/a/numbers.gz", "/b/numbers.gz").origin())
        .isEqualTo(server.url("/b/numbers.gz"));
  }

  @Test
  void saysWhatEachHostAnswered() throws Exception {
    server.on("/a/numbers.gz", (exchange, number) -> exchange.sendResponseHeaders(404, -1));
    server.on("/b/numbers.gz", (exchange, number) -> exchange.sendResponseHeaders(403, -1));
    assertThatThrownBy(() -> read("/a/numbers.gz", "/b/numbers.gz"))
        .isInstanceOf(NoSourceException.class)
        .hasMessage(
            "Tiny could not be fetched (GRADUS_MIRROR is not set; 127.0.0.1 answers 404 (not found);"
                + " 127.0.0.1 answers 403): connect to the web, or set GRADUS_MIRROR to a folder or"
                + " an address that holds tiny/numbers.gz.");
    assertNothingLeft();
  }

  @Test
  void triesAgainWhenTheServerIsBusy() {
    FileServer.Answer good = server.whole(TinySet.PACKED, TAG);
    server.on(
        "/numbers.gz",
        (exchange, number) -> {
          if (number == 1) {
            exchange.sendResponseHeaders(503, -1);
          } else {
            good.to(exchange, number);
          }
        });
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void givesUpOnAHostThatStalls() throws Exception {
    server
        .on("/a/numbers.gz", server.stall(TinySet.PACKED, TAG, 0))
        .on("/b/numbers.gz", server.stall(TinySet.PACKED, "W/\"weak\"", HALF));
    assertThatThrownBy(() -> read("/a/numbers.gz", "/b/numbers.gz"))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("127.0.0.1 broke off after 0 bytes (nothing came")
        .hasMessageContaining("127.0.0.1 broke off after %,d bytes (nothing came".formatted(HALF));
    assertNothingLeft();
  }

  @Test
  void saysThatADownloadBrokeOff() throws Exception {
    server.on("/numbers.gz", server.cut(TinySet.PACKED, null, HALF, Integer.MAX_VALUE));
    assertThatThrownBy(() -> read("/numbers.gz"))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("127.0.0.1 broke off after %,d bytes".formatted(HALF));
    assertThat(server.requests()).hasSizeLessThan(8);
    assertNothingLeft();
  }

  @Test
  void asksTheNextHostWhenOneSendsSomethingElse() {
    server
        .on("/a/numbers.gz", server.whole(TinySet.changed(TinySet.PACKED), TAG))
        .on("/b/numbers.gz", server.whole(TinySet.PACKED, TAG));
    assertThat(read("/a/numbers.gz", "/b/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
  }

  @Test
  void saysThatTheDigestIsWrong() throws Exception {
    server.on("/numbers.gz", server.whole(TinySet.changed(TinySet.PACKED), TAG));
    assertThatThrownBy(() -> read("/numbers.gz"))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("the file of 127.0.0.1 has the wrong digest")
        .hasMessageContaining(Digests.sha256(TinySet.PACKED).substring(0, 12));
    assertNothingLeft();
  }

  @Test
  void takesNoLoginPageForData() throws Exception {
    byte[] page =
        "<html>Please log in to the guest network</html>".getBytes(StandardCharsets.UTF_8);
    server.on("/numbers.gz", server.whole(page, TAG));
    assertThatThrownBy(() -> read("/numbers.gz"))
        .hasMessageContaining(
            "the file of 127.0.0.1 has %d bytes where the catalogue says %,d"
                .formatted(page.length, TinySet.PACKED.length));
    assertThat(server.requests()).hasSize(1);
    assertNothingLeft();
  }

  @Test
  void stopsWithinASecondWhenInterruptedAndGoesOnLater() throws Exception {
    FileServer.Answer stalled = server.stall(TinySet.PACKED, TAG, HALF);
    FileServer.Answer good = server.whole(TinySet.PACKED, TAG);
    server.on(
        "/numbers.gz", (exchange, number) -> (number == 1 ? stalled : good).to(exchange, number));
    Download patient =
        new Download(
            new Download.Patience(
                TinySet.IMPATIENT.connect(), Duration.ofSeconds(60), 1, Duration.ZERO));
    DataStore store = new DataStore(cache, null, patient, PartFile.DISK);
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                TinySet.read(store, server.url("/numbers.gz"));
              } catch (DataException e) {
                seen.set(Thread.currentThread().isInterrupted() ? e : new AssertionError(e));
              }
            });
    reader.start();
    Path part = cache.resolve("tiny/numbers.gz.part");
    for (int i = 0; i < 100 && (!Files.exists(part) || Files.size(part) < HALF); i++) {
      Thread.sleep(50);
    }
    reader.interrupt();
    reader.join(1_000);
    assertThat(reader.isAlive()).isFalse();
    assertThat(seen.get())
        .isExactlyInstanceOf(DataException.class)
        .hasMessage("Fetching Tiny was stopped; call it again and it goes on where it was.");
    assertThat(read("/numbers.gz").value()).isEqualTo(TinySet.CONTENT);
    assertThat(server.requests().get(1)).isEqualTo("/numbers.gz bytes=%d-".formatted(HALF));
  }

  @Test
  void asksAHostThatCannotBeReachedOnlyOnce() throws Exception {
    String url = server.url("/numbers.gz");
    server.close();
    DataStore store = TinySet.store(cache, null);
    assertThatThrownBy(() -> TinySet.read(store, url))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("127.0.0.1 cannot be reached (connection refused)");
    int port = URI.create(url).getPort();
    try (var late = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      late.setSoTimeout(200);
      assertThatThrownBy(() -> TinySet.read(store, url)).isInstanceOf(NoSourceException.class);
      assertThatThrownBy(late::accept).isInstanceOf(SocketTimeoutException.class);
    }
    assertNothingLeft();
  }

  @Test
  void asksAHostAgainAfterAWhile() throws Exception {
    String url = server.url("/numbers.gz");
    server.close();
    Download forgetful =
        new Download(
            new Download.Patience(Duration.ofSeconds(2), Duration.ofMillis(300), 1, Duration.ZERO));
    DataStore store = new DataStore(cache, null, forgetful, PartFile.DISK);
    assertThatThrownBy(() -> TinySet.read(store, url)).hasMessageContaining("connection refused");
    try (var late =
        new ServerSocket(URI.create(url).getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> TinySet.read(store, url)).hasMessageContaining("broke off");
      late.setSoTimeout(200);
      late.accept().close();
    }
  }

  @Test
  void saysWhyAHostCannotBeReached() {
    assertThat(Unreached.why(new ConnectException("Network is unreachable")))
        .isEqualTo("cannot be reached (network is unreachable)");
    assertThat(Unreached.why(new ConnectException()))
        .isEqualTo("cannot be reached (connection refused)");
    assertThat(Unreached.why(new IOException("the connection broke"))).isNull();
  }

  @Test
  void saysAtOnceThatANameIsUnknown() throws Exception {
    long start = System.nanoTime();
    assertThatThrownBy(() -> read("http://no-such-host.invalid/numbers.gz"))
        .isInstanceOf(NoSourceException.class)
        .hasMessageContaining("no-such-host.invalid cannot be reached");
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    assertNothingLeft();
  }

  @Test
  void showsEachByteOnce() {
    AtomicLong shown = new AtomicLong();
    Progress before = Progress.current();
    Progress.install((title, total, unit) -> new Counter(shown));
    try {
      server.on("/numbers.gz", server.cut(TinySet.PACKED, TAG, HALF, 1));
      read("/numbers.gz");
    } finally {
      Progress.install(before);
    }
    assertThat(shown).hasValue(TinySet.PACKED.length);
  }

  private record Counter(AtomicLong shown) implements Progress.Task {
    @Override
    public void advance(long units) {
      shown.addAndGet(units);
    }

    @Override
    public void note(String text) {}

    @Override
    public void show(Object result) {}

    @Override
    public void close() {}
  }
}
