package org.gradus.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the cache: written beside its place and moved there in one step, so that
 * nobody ever reads half of it. What an interrupted or killed process left is taken up again when
 * the server vouches that it still has the same file.
 */
final class PartFile implements AutoCloseable {

  /** Opens a file for writing; tests put a full disk here. */
  @FunctionalInterface
  interface Opener {
    SeekableByteChannel open(Path path) throws IOException;
  }

  static final Opener DISK =
      path -> FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private final Path target;
  private final Path part;
  private final Path note;
  private final SeekableByteChannel channel;
  private boolean touched;

  PartFile(Path target, Opener opener) {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    this.note = target.resolveSibling(target.getFileName() + ".part.from");
    try {
      channel = opener.open(part);
      channel.position(channel.size());
    } catch (IOException e) {
      throw CacheTrouble.writing(part, e);
    }
  }

  Path path() {
    return part;
  }

  long length() {
    try {
      return channel.position();
    } catch (IOException e) {
      throw CacheTrouble.writing(part, e);
    }
  }

  /**
   * The mark (an entity tag or a date) by which this server called the file whose beginning lies
   * here; null when this beginning is of no use.
   */
  @Nullable String mark(String address) {
    try {
      if (length() == 0 || !Files.exists(note)) {
        return null;
      }
      List<String> lines = Files.readAllLines(note);
      return lines.size() == 2 && lines.get(0).equals(address) ? lines.get(1) : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** Begins at byte 0, and remembers whose bytes will follow. */
  void restart(String address, @Nullable String mark) {
    touched = true;
    try {
      channel.truncate(0);
      channel.position(0);
      if (mark == null) {
        Files.deleteIfExists(note);
      } else {
        Files.writeString(note, address + "\n" + mark + "\n");
      }
    } catch (IOException e) {
      throw CacheTrouble.writing(part, e);
    }
  }

  void write(ByteBuffer bytes) throws InterruptedException {
    touched = true;
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw CacheTrouble.writing(part, e);
    }
  }

  /** Makes sure that the bytes are on the disk, and closes the file. */
  void finish() {
    try {
      if (channel instanceof FileChannel file) {
        file.force(true);
      }
      channel.close();
    } catch (IOException e) {
      throw CacheTrouble.writing(part, e);
    }
  }

  /** Moves the finished file to its place, with a note of where it came from. */
  void place(String origin) {
    Path from = origin(target);
    Path aside = from.resolveSibling(from.getFileName() + ".part");
    try {
      Files.writeString(aside, origin + "\n");
      Files.move(aside, from, StandardCopyOption.ATOMIC_MOVE);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(note);
    } catch (IOException e) {
      deleteQuietly(aside);
      throw CacheTrouble.writing(target, e);
    }
    forceFolder();
  }

  /** Where it is written down who delivered a cached file. */
  static Path origin(Path cached) {
    return cached.resolveSibling(cached.getFileName() + ".source");
  }

  /**
   * The move itself must survive a power cut; where folders cannot be opened it must do without.
   */
  private void forceFolder() {
    try (FileChannel folder =
        FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notOnThisSystem) {
      return;
    }
  }

  /** Leaves nothing behind of what was written now; what an earlier run left stays for the next. */
  void discard() {
    close();
    if (touched || isEmpty()) {
      deleteQuietly(part);
      deleteQuietly(note);
    }
  }

  private boolean isEmpty() {
    try {
      return Files.size(part) == 0;
    } catch (IOException gone) {
      return true;
    }
  }

  /** Leaves what is there for the next run, if it can be of use then. */
  void keep() {
    if (Files.exists(note)) {
      close();
    } else {
      discard();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyLost) {
      return;
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException nothingMoreToDo) {
      return;
    }
  }
}
