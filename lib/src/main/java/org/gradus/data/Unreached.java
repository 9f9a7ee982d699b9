package org.gradus.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells a host that cannot be reached at all from one whose connection broke. */
final class Unreached {
  private Unreached() {}

  /** Why not, in half a sentence that follows the host's name; null if it was reached. */
  static @Nullable String why(IOException e) {
    if (e instanceof HttpConnectTimeoutException) {
      return "cannot be reached (no connection in time)";
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "cannot be reached (its name is not known here)";
      }
      if (cause instanceof SSLException) {
        return "cannot be trusted (%s)".formatted(cause.getMessage());
      }
    }
    return e instanceof ConnectException ? "cannot be reached (%s)".formatted(reason(e)) : null;
  }

  /** The client says nothing where a connection was refused, and repeats the system otherwise. */
  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "connection refused"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
