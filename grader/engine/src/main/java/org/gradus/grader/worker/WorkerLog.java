package org.gradus.grader.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a worker logs, so that it never waits, and keeps the end of it. */
final class WorkerLog {

  private static final int KEPT = 8_000;

  private final StringBuilder tail = new StringBuilder();
  private final Thread reader;

  WorkerLog(InputStream in) {
    reader = new Thread(() -> read(in), "worker log");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream in) {
    byte[] buffer = new byte[4_096];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        add(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      add("(its log could not be read to the end: " + e.getMessage() + ")");
    }
  }

  private synchronized void add(String text) {
    tail.append(text);
    tail.delete(0, Math.max(0, tail.length() - KEPT));
  }

  /** What it logged last, once it has ended. */
  String last() {
    try {
      reader.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return tail.toString().strip();
    }
  }
}
