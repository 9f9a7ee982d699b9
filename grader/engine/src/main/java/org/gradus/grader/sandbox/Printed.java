package org.gradus.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes what a student's JVM prints. The pipe is emptied again and again, and at the end of each
 * request, so that what one cell prints is known when its reply is there; no thread waits in a
 * read.
 */
final class Printed {

  private static final int TAIL = 400;

  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[64 << 10];
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final StringBuilder tail = new StringBuilder();
  private long dropped;
  private boolean ended;

  Printed(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Reads what is there, without waiting.
   *
   * @return whether there was something
   */
  synchronized boolean pass() {
    boolean some = false;
    try {
      // A flood may come as fast as it is read: other requests want this thread too.
      for (int turn = 0; turn < 32 && !ended; turn++) {
        int there = in.available();
        if (there <= 0) {
          break;
        }
        some = true;
        int length = in.read(buffer, 0, Math.min(there, buffer.length));
        int taken = Math.max(0, Math.min(length, most - kept.size()));
        kept.write(buffer, 0, taken);
        dropped += length - taken;
        int last = Math.min(length, TAIL);
        tail.append(new String(buffer, length - last, last, StandardCharsets.ISO_8859_1));
        tail.delete(0, Math.max(0, tail.length() - TAIL));
      }
    } catch (IOException e) {
      ended = true; // The process is gone, and the pipe with it.
    }
    return some;
  }

  /** The very end of all that was printed, kept or not: there a JVM says what ended it. */
  synchronized String tail() {
    return tail.toString();
  }

  /** What was printed since the last time, and a note where it was cut. */
  synchronized String take() {
    pass();
    String text = kept.toString(StandardCharsets.UTF_8);
    if (dropped > 0) {
      text += "\n… and " + dropped + " bytes more, which were not kept.\n";
    }
    kept.reset();
    dropped = 0;
    return text;
  }
}
