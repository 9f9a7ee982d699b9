package org.gradus.grader.agent;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages over two pipes: four bytes of length, then kind, number and body. Not for several
 * threads at once.
 */
public final class Channel {

  private final DataInputStream in;
  private final OutputStream out;
  private final Bounds bounds;
  private final Handles handles;

  /** Speaks over the two streams; both ends must have the same bounds. */
  public Channel(InputStream in, OutputStream out, Bounds bounds, Handles handles) {
    this.in = new DataInputStream(in);
    this.out = out;
    this.bounds = bounds;
    this.handles = handles;
  }

  /**
   * Sends a message, whole or not at all.
   *
   * @throws UnsendableException when the body cannot be sent; nothing was written then
   * @throws IOException when the other end is gone
   */
  public void send(Message message) throws IOException, UnsendableException {
    ValueWriter writer = new ValueWriter(bounds, handles);
    writer.writeByte(message.kind().code());
    writer.writeInt(message.id());
    writer.write(message.body());
    byte[] bytes = writer.written();
    // In one write, so that nothing that a student's thread writes can come between.
    out.write(ByteBuffer.allocate(bytes.length + 4).putInt(bytes.length).put(bytes).array());
    out.flush();
  }

  /**
   * Waits for a message.
   *
   * @throws EOFException when the other end is gone
   * @throws MalformedException when what comes is no message
   */
  public Message receive() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > bounds.bytes()) {
      throw new MalformedException(
          "A message of " + Integer.toUnsignedLong(length) + " bytes is longer than allowed.");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The other end went away in the middle of a message.");
    }
    ValueReader reader = new ValueReader(bytes, bounds, handles);
    Message.Kind kind = Message.Kind.of(reader.readByte());
    int id = reader.readInt();
    if (!(reader.read() instanceof List<?> body)) {
      throw new MalformedException("The body of a message is no list.");
    }
    reader.end();
    @SuppressWarnings("unchecked") // Every element is some object or null.
    List<@Nullable Object> values = (List<@Nullable Object>) body;
    return new Message(kind, id, values);
  }
}
