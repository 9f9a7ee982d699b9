package org.gradus.data;

import java.io.IOException;
import java.net.Authenticator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a file over HTTP: follows redirects, uses the JVM's proxy, goes on where a broken
 * connection stopped (RFC 9110, section 14: Range, and section 13.1.5: If-Range), gives up on a
 * host that stalls, and can be interrupted at any moment.
 */
class Download {

  /**
   * How long to wait for what.
   *
   * @param connect for a connection
   * @param stall for the next bytes
   * @param tries how often in a row may nothing come of it
   * @param memory before a host that could not be reached is asked again: a cell that is run twice
   *     without a network should not wait twice, and one that is run after connecting should try
   */
  record Patience(Duration connect, Duration stall, int tries, Duration memory) {
    static final Patience NORMAL =
        new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), 3, Duration.ofMinutes(1));
  }

  /** Why a host could not be reached, and when that was. */
  private record Failure(String reason, long nanos) {}

  private final Patience patience;
  private @Nullable HttpClient client;
  private final Map<String, Failure> unreachable = new ConcurrentHashMap<>();

  Download(Patience patience) {
    this.patience = patience;
  }

  /** Made when first needed, which with a full cache is never. */
  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(patience.connect())
              .followRedirects(HttpClient.Redirect.NORMAL);
      Authenticator proxyPasswords = Authenticator.getDefault();
      made = (proxyPasswords == null ? builder : builder.authenticator(proxyPasswords)).build();
      client = made;
    }
    return made;
  }

  /** Asks hosts at once that could not be reached before. */
  void forgetFailures() {
    unreachable.clear();
  }

  /**
   * Fetches a file, or the rest of it.
   *
   * @param address where it lies
   * @param bytes how long it must be; null if nobody knows
   * @param part where it goes
   * @param task shows how far it is
   * @throws SourceFailure if this address does not deliver
   * @throws DamagedFileException if it delivers something else
   */
  void fetch(URI address, @Nullable Long bytes, PartFile part, Progress.Task task)
      throws SourceFailure, DamagedFileException, InterruptedException {
    String host = address.getAuthority();
    Failure known = unreachable.get(host);
    if (known != null && System.nanoTime() - known.nanos() < patience.memory().toNanos()) {
      throw new SourceFailure(known.reason());
    }
    Shown shown = new Shown(task);
    long furthest = part.length();
    for (int tries = 1; ; tries++) {
      try {
        attempt(address, bytes, part, shown);
        return;
      } catch (IOException e) {
        String unreached = Unreached.why(e);
        if (unreached != null) {
          unreachable.put(host, new Failure(unreached, System.nanoTime()));
          throw new SourceFailure(unreached, e);
        }
        if (part.length() > furthest) {
          furthest = part.length();
          tries = 1;
        }
        if (tries >= patience.tries()) {
          throw new SourceFailure(
              String.format(
                  Locale.ROOT, "broke off after %,d bytes (%s)", part.length(), e.getMessage()),
              e);
        }
        task.note("trying again: " + e.getMessage());
        Thread.sleep(100L << tries);
      }
    }
  }

  private void attempt(URI address, @Nullable Long bytes, PartFile part, Shown shown)
      throws IOException, SourceFailure, DamagedFileException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.stall());
    String mark = part.mark(address.toString());
    if (mark != null) {
      request.header("Range", "bytes=%d-".formatted(part.length())).header("If-Range", mark);
    }
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = send(request.build());
    try (BodyQueue body = new BodyQueue()) {
      response.body().subscribe(body);
      HttpHeaders headers = response.headers();
      switch (response.statusCode()) {
        case 200 -> {
          expectLength(headers.firstValueAsLong("Content-Length").orElse(-1), bytes);
          part.restart(address.toString(), markOf(headers));
        }
        case 206 -> {
          if (!headers
              .firstValue("Content-Range")
              .orElse("")
              .startsWith("bytes %d-".formatted(part.length()))) {
            part.restart(address.toString(), null);
            throw new IOException("the server sent another range than it was asked for");
          }
          shown.upTo(part.length());
        }
        case 416 -> {
          part.restart(address.toString(), null);
          throw new IOException("the server has no such range");
        }
        case 408, 429, 500, 502, 503, 504 ->
            throw new IOException("the server answers " + response.statusCode());
        case 404 -> throw new SourceFailure("answers 404 (not found)");
        default -> throw new SourceFailure("answers " + response.statusCode());
      }
      receive(body, bytes, part, shown);
    }
  }

  private void receive(BodyQueue body, @Nullable Long bytes, PartFile part, Shown shown)
      throws IOException, DamagedFileException, InterruptedException {
    for (Optional<List<ByteBuffer>> piece = body.next(patience.stall());
        piece.isPresent();
        piece = body.next(patience.stall())) {
      for (ByteBuffer buffer : piece.get()) {
        part.write(buffer);
      }
      shown.upTo(part.length());
      if (bytes != null && part.length() > bytes) {
        throw new DamagedFileException(
            String.format(Locale.ROOT, "is longer than the catalogue's %,d bytes", bytes));
      }
    }
    if (bytes != null && part.length() < bytes) {
      throw new IOException(
          String.format(Locale.ROOT, "%,d of %,d bytes came", part.length(), bytes));
    }
  }

  /**
   * Not {@code sendAsync}: that completes in the common pool, and would wait for ever where its few
   * threads wait for this download.
   */
  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpRequest request)
      throws IOException, InterruptedException {
    NameLookup.await(request.uri(), patience.connect());
    return client().send(request, BodyHandlers.ofPublisher());
  }

  private static void expectLength(long announced, @Nullable Long bytes)
      throws DamagedFileException {
    if (announced >= 0 && bytes != null && announced != bytes) {
      throw new DamagedFileException(
          String.format(
              Locale.ROOT, "has %,d bytes where the catalogue says %,d", announced, bytes));
    }
  }

  /** A strong entity tag or a date; weak tags may not be used for ranges. */
  private static @Nullable String markOf(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> tag.startsWith("\""))
        .or(() -> headers.firstValue("Last-Modified"))
        .orElse(null);
  }

  /** The furthest byte that the bar has shown: it never goes back, and counts no byte twice. */
  private static final class Shown {
    private final Progress.Task task;
    private long bytes;

    Shown(Progress.Task task) {
      this.task = task;
    }

    void upTo(long length) {
      if (length > bytes) {
        task.advance(length - bytes);
        bytes = length;
      }
    }
  }
}
