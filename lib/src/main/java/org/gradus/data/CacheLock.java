package org.gradus.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time fetch a set, and one thread in it; the others wait and then find the
 * files. The lock file stays: deleting it would let two processes hold two locks of one name.
 */
final class CacheLock implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for its turn, with a note to the user. Makes the folder if need be. */
  static CacheLock acquire(Path folder, String name) throws InterruptedException {
    Path file = folder.resolve(".lock");
    FileChannel channel;
    try {
      Files.createDirectories(folder);
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw CacheTrouble.writing(file, e);
    }
    try {
      await(channel, name);
      return new CacheLock(channel);
    } catch (IOException e) {
      close(channel);
      throw CacheTrouble.writing(file, e);
    } catch (InterruptedException e) {
      close(channel);
      throw e;
    }
  }

  private static void await(FileChannel channel, String name)
      throws IOException, InterruptedException {
    if (tryLock(channel) != null) {
      return;
    }
    try (Progress.Task task =
        Progress.current().start("Waiting for another process that fetches " + name, -1, "")) {
      while (tryLock(channel) == null) {
        Thread.sleep(PAUSE_MILLIS);
      }
      task.note("done");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByAnotherThread) {
      return null;
    }
  }

  @Override
  public void close() {
    close(channel); // which releases the lock
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException alreadyReleased) {
      return;
    }
  }
}
