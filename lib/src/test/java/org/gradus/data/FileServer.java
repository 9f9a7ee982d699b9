package org.gradus.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real HTTP server on loopback that hands out one file in many good and bad ways. */
final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Answers one request; the number counts the requests of this path, from 1. */
  interface Answer {
    void to(HttpExchange exchange, int number) throws IOException;
  }

  FileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  FileServer on(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          int number = 1 + (int) requests.stream().filter(r -> r.startsWith(path + " ")).count();
          requests.add(path + " " + exchange.getRequestHeaders().getFirst("Range"));
          try (exchange) {
            answer.to(exchange, number);
          }
        });
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  /** Path and Range header of each request so far. */
  List<String> requests() {
    return requests;
  }

  /**
   * As a good server does it: with an entity tag, and the rest of the file for who has that tag.
   */
  Answer whole(byte[] file, String tag) {
    return (exchange, number) -> send(exchange, file, tag, file.length);
  }

  /** Breaks off after so many bytes of each answer, as often as said; then whole. */
  Answer cut(byte[] file, @Nullable String tag, int after, int times) {
    return (exchange, number) -> send(exchange, file, tag, number <= times ? after : file.length);
  }

  /** Sends so many bytes and then nothing, without closing. */
  Answer stall(byte[] file, String tag, int after) {
    return (exchange, number) -> {
      send(exchange, file, tag, after);
      await();
    };
  }

  private void send(HttpExchange exchange, byte[] file, @Nullable String tag, int longest)
      throws IOException {
    int from = 0;
    String range = exchange.getRequestHeaders().getFirst("Range");
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    if (tag != null) {
      exchange.getResponseHeaders().set("ETag", tag);
      if (range != null && tag.equals(condition)) {
        from = Integer.parseInt(range.replaceAll("\\D", ""));
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
      }
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
    int to = Math.min(file.length, from + longest);
    exchange.getResponseBody().write(Arrays.copyOfRange(file, from, to));
    exchange.getResponseBody().flush();
  }

  private void await() {
    try {
      closed.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
