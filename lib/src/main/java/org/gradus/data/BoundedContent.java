package org.gradus.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;

/** Content that fails as soon as it is longer than it may be. */
final class BoundedContent extends FilterInputStream {
  private final long most;
  private long read;

  BoundedContent(InputStream content, long most) {
    super(content);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws IOException {
    read += more;
    if (read > most) {
      throw new ZipException(
          String.format(Locale.ROOT, "more than the catalogue's %,d bytes come out of it", most));
    }
  }
}
