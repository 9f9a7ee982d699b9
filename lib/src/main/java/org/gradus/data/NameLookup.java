package org.gradus.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up a host's name with a time-out, which the HTTP client's time-out for connections leaves
 * out: where packets vanish, it would wait for the name service for half a minute.
 */
final class NameLookup {
  private NameLookup() {}

  /**
   * Returns when the name is known, or when it is for a proxy to know it.
   *
   * @throws UnknownHostException if there is no such name
   * @throws HttpConnectTimeoutException if the name service does not answer in time
   */
  static void await(URI address, Duration patience) throws IOException, InterruptedException {
    if (proxied(address)) {
      return;
    }
    FutureTask<InetAddress> lookup =
        new FutureTask<>(() -> InetAddress.getByName(address.getHost()));
    Thread thread = new Thread(lookup, "gradus name look-up");
    thread.setDaemon(true);
    thread.start();
    try {
      lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException(address.getHost());
    } catch (TimeoutException e) {
      throw new HttpConnectTimeoutException("the name service does not answer");
    }
  }

  private static boolean proxied(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    return proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
  }
}
