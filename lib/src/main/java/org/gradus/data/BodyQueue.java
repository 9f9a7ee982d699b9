package org.gradus.data;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands a response's body over piece by piece to a waiting thread, which may give up or be
 * interrupted at any moment: the client's own streams can do neither.
 */
final class BodyQueue implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;

  private record Event(List<ByteBuffer> piece, boolean last, @Nullable Throwable failure) {}

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    events.add(new Event(piece, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    events.add(new Event(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    events.add(new Event(List.of(), true, null));
  }

  /**
   * The next piece; empty at the end.
   *
   * @throws HttpTimeoutException if nothing came for so long
   * @throws IOException if the connection broke
   */
  Optional<List<ByteBuffer>> next(Duration patience) throws IOException, InterruptedException {
    Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new HttpTimeoutException("nothing came for %d s".formatted(patience.toSeconds()));
    }
    if (event.failure() != null) {
      throw new IOException("the connection broke", event.failure());
    }
    if (event.last()) {
      return Optional.empty();
    }
    Flow.Subscription current = subscription;
    if (current != null) {
      current.request(1);
    }
    return Optional.of(event.piece());
  }

  /** Drops the connection if the body has not been read to its end. */
  @Override
  public void close() {
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }
}
