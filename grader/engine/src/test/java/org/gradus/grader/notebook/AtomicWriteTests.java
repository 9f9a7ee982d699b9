package org.gradus.grader.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriteTests {

  @TempDir private Path folder = Path.of("");

  @Test
  void threadsThatWriteOneFileDoNotDisturbEachOther() throws Exception {
    Path file = folder.resolve("result.json");
    int writers = 8;
    CountDownLatch halfWritten = new CountDownLatch(writers);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<?>> written = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      byte[] half = Integer.toString(i).repeat(10_000).getBytes(StandardCharsets.UTF_8);
      written.add(
          threads.submit(
              () -> {
                AtomicWrite.write(
                    file,
                    new SequenceInputStream(
                        new ByteArrayInputStream(half), new Halting(half, halfWritten)));
                return null;
              }));
    }
    for (Future<?> each : written) {
      each.get();
    }
    threads.shutdown();
    String text = Files.readString(file);
    assertThat(text).hasSize(20_000).matches("(.)\\1*");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Gives its text only once every writer has come so far. */
  private static final class Halting extends FilterInputStream {
    private final CountDownLatch all;

    Halting(byte[] text, CountDownLatch all) {
      super(new ByteArrayInputStream(text));
      this.all = all;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      all.countDown();
      try {
        all.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return super.read(buffer, offset, length);
    }
  }
}
