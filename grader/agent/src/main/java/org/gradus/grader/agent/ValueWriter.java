package org.gradus.grader.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values with their tags, within bounds. Not for several threads. */
final class ValueWriter {

  private final Bounds bounds;
  private final Handles handles;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(new Bounded());
  private int values;

  ValueWriter(Bounds bounds, Handles handles) {
    this.bounds = bounds;
    this.handles = handles;
  }

  byte[] written() {
    return bytes.toByteArray();
  }

  void writeByte(int value) {
    run(() -> out.writeByte(value));
  }

  void writeInt(int value) {
    run(() -> out.writeInt(value));
  }

  void write(@Nullable Object value) throws UnsendableException {
    try {
      write(value, 0);
    } catch (TooLong e) {
      throw new UnsendableException(
          "The value takes more than " + bounds.bytes() + " bytes, too many to be sent.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(@Nullable Object value, int depth) throws IOException, UnsendableException {
    if (depth > bounds.depth()) {
      throw new UnsendableException(
          "The value is nested more than "
              + bounds.depth()
              + " deep, or contains itself: it cannot be sent.");
    }
    if (++values > bounds.values()) {
      throw new UnsendableException(
          "The value holds more than " + bounds.values() + " others, too many to be sent.");
    }
    if (value == null) {
      out.writeByte(Tag.NULL);
    } else if (!writeScalar(value)) {
      writeCompound(value, depth);
    }
  }

  private boolean writeScalar(Object value) throws IOException, UnsendableException {
    if (value instanceof Double d) {
      out.writeByte(Tag.DOUBLE);
      out.writeDouble(d);
    } else if (value instanceof Integer i) {
      out.writeByte(Tag.INT);
      out.writeInt(i);
    } else if (value instanceof String text) {
      out.writeByte(Tag.STRING);
      writeText(text);
    } else if (value instanceof Boolean b) {
      out.writeByte(Tag.BOOLEAN);
      out.writeBoolean(b);
    } else if (value instanceof Long l) {
      out.writeByte(Tag.LONG);
      out.writeLong(l);
    } else if (value instanceof Float f) {
      out.writeByte(Tag.FLOAT);
      out.writeFloat(f);
    } else if (value instanceof Character c) {
      out.writeByte(Tag.CHAR);
      out.writeChar(c);
    } else if (value instanceof Short s) {
      out.writeByte(Tag.SHORT);
      out.writeShort(s);
    } else if (value instanceof Byte b) {
      out.writeByte(Tag.BYTE);
      out.writeByte(b);
    } else {
      return false;
    }
    return true;
  }

  private void writeCompound(Object value, int depth) throws IOException, UnsendableException {
    Class<?> component = value.getClass().getComponentType();
    if (component != null && component.isPrimitive()) {
      out.writeByte(Tag.PRIMITIVES);
      if (PrimitiveArrays.bytes(value) > bounds.bytes()) {
        throw new TooLong();
      }
      PrimitiveArrays.write(value, out);
    } else if (component != null) {
      String descriptor = value.getClass().descriptorString();
      out.writeByte(Tag.OBJECTS);
      writeText(Tag.known(descriptor) != null ? descriptor : "[Ljava/lang/Object;");
      out.writeInt(Array.getLength(value));
      for (Object element : (@Nullable Object[]) value) {
        write(element, depth + 1);
      }
    } else if (value instanceof List<?> list) {
      writeAll(Tag.LIST, list, depth);
    } else if (value instanceof Set<?> set) {
      writeAll(Tag.SET, set, depth);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, depth);
    } else {
      Handle handle = value instanceof Handle known ? known : handles.handleOf(value);
      out.writeByte(Tag.HANDLE);
      out.writeByte(handle.side() == Handle.Side.STUDENT ? 1 : 0);
      out.writeLong(handle.id());
      writeText(handle.type());
    }
  }

  private void writeAll(byte tag, Collection<?> collection, int depth)
      throws IOException, UnsendableException {
    // A copy: the size that a collection tells need not be the number of elements that it gives.
    @Nullable Object[] elements = collection.toArray();
    out.writeByte(tag);
    out.writeInt(elements.length);
    for (Object element : elements) {
      if (tag == Tag.SET && !Tag.isKey(element)) {
        throw new UnsendableException(
            "A set can be sent when its elements are numbers, characters or strings.");
      }
      write(element, depth + 1);
    }
  }

  private void writeMap(Map<?, ?> map, int depth) throws IOException, UnsendableException {
    @Nullable Object[] entries = map.entrySet().toArray();
    out.writeByte(Tag.MAP);
    out.writeInt(entries.length);
    for (Object each : entries) {
      if (!(each instanceof Map.Entry<?, ?> entry)) {
        throw new UnsendableException("The map gives entries that are none.");
      }
      Object key = entry.getKey();
      if (!Tag.isKey(key)) {
        throw new UnsendableException(
            "A map can be sent when its keys are numbers, characters or strings.");
      }
      write(key, depth + 1);
      write(entry.getValue(), depth + 1);
    }
  }

  private void writeText(String text) throws IOException, UnsendableException {
    if (text.length() > bounds.bytes()) {
      throw new TooLong();
    }
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      out.writeInt(encoded.remaining());
      out.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
    } catch (CharacterCodingException e) {
      throw new UnsendableException(
          "A string holds half of a surrogate pair: it is no text and cannot be sent.");
    }
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /** Ends the writing as soon as the message is too long. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Bounded extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      room(1);
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      room(length);
      bytes.write(source, from, length);
    }

    private void room(int length) throws TooLong {
      if (length > bounds.bytes() - bytes.size()) {
        throw new TooLong();
      }
    }
  }
}
