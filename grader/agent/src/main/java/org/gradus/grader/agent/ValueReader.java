package org.gradus.grader.agent;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ValueWriter} wrote, and trusts none of it: counts are checked against what is
 * left of the message before memory is taken, text must be UTF-8, and a message has no rest.
 */
final class ValueReader {

  private final ByteBuffer in;
  private final Bounds bounds;
  private final Handles handles;
  private int values;

  ValueReader(byte[] message, Bounds bounds, Handles handles) {
    this.in = ByteBuffer.wrap(message);
    this.bounds = bounds;
    this.handles = handles;
  }

  int readByte() throws MalformedException {
    need(1);
    return in.get();
  }

  int readInt() throws MalformedException {
    need(4);
    return in.getInt();
  }

  @Nullable Object read() throws MalformedException {
    return read(0);
  }

  void end() throws MalformedException {
    if (in.hasRemaining()) {
      throw new MalformedException("A message goes on for " + in.remaining() + " bytes too many.");
    }
  }

  private @Nullable Object read(int depth) throws MalformedException {
    if (depth > bounds.depth()) {
      throw new MalformedException("A value is nested more than " + bounds.depth() + " deep.");
    }
    if (++values > bounds.values()) {
      throw new MalformedException("A message holds more than " + bounds.values() + " values.");
    }
    byte tag = (byte) readByte();
    if (tag == Tag.NULL) {
      return null;
    } else if (tag >= Tag.BOOLEAN && tag <= Tag.DOUBLE) {
      need(PrimitiveArrays.size(tag));
      return readScalar(tag);
    }
    return switch (tag) {
      case Tag.STRING -> readText();
      case Tag.PRIMITIVES -> readPrimitives();
      case Tag.OBJECTS -> readObjects(depth);
      case Tag.LIST -> readAll(new ArrayList<>(), depth);
      case Tag.SET -> readAll(new LinkedHashSet<>(), depth);
      case Tag.MAP -> readMap(depth);
      case Tag.HANDLE -> readHandle();
      default -> throw new MalformedException("There is no kind of value " + tag + ".");
    };
  }

  private Object readScalar(byte tag) throws MalformedException {
    return switch (tag) {
      case Tag.BOOLEAN -> truth(in.get());
      case Tag.BYTE -> in.get();
      case Tag.SHORT -> in.getShort();
      case Tag.CHAR -> in.getChar();
      case Tag.INT -> in.getInt();
      case Tag.LONG -> in.getLong();
      case Tag.FLOAT -> in.getFloat();
      default -> in.getDouble();
    };
  }

  /** One value, one way to write it: anything but 0 and 1 is refused. */
  static boolean truth(byte value) throws MalformedException {
    if (value != 0 && value != 1) {
      throw new MalformedException("A truth value is " + value + ".");
    }
    return value == 1;
  }

  private String readText() throws MalformedException {
    int length = readCount(1);
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("A text is not UTF-8.");
    }
  }

  private Object readPrimitives() throws MalformedException {
    byte tag = (byte) readByte();
    if (tag < Tag.BOOLEAN || tag > Tag.DOUBLE) {
      throw new MalformedException("There is no primitive " + tag + ".");
    }
    return PrimitiveArrays.read(tag, readCount(PrimitiveArrays.size(tag)), in);
  }

  private Object readObjects(int depth) throws MalformedException {
    String descriptor = readText();
    Class<?> type = Tag.known(descriptor);
    Class<?> component = type == null ? null : type.getComponentType();
    if (component == null || component.isPrimitive()) {
      // Not its name: that is the sender's text, of any length.
      throw new MalformedException("There is no array of the type that a message names.");
    }
    int length = readCount(1);
    Object array = Array.newInstance(component, checked(length));
    for (int i = 0; i < length; i++) {
      Object element = read(depth + 1);
      if (element != null && !component.isInstance(element)) {
        throw new MalformedException(
            "An array " + descriptor + " holds " + element.getClass().getName() + ".");
      }
      Array.set(array, i, element);
    }
    return array;
  }

  private <C extends Collection<@Nullable Object>> C readAll(C collection, int depth)
      throws MalformedException {
    int length = checked(readCount(1));
    for (int i = 0; i < length; i++) {
      Object element = read(depth + 1);
      // Only what has a harmless hashCode is hashed.
      if (!(collection instanceof List) && !Tag.isKey(element)) {
        throw new MalformedException("A set holds what cannot be an element of one.");
      }
      if (!collection.add(element)) {
        throw new MalformedException("A set holds an element twice.");
      }
    }
    return collection;
  }

  private Map<Object, @Nullable Object> readMap(int depth) throws MalformedException {
    int length = checked(readCount(2));
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      Object key = read(depth + 1);
      if (key == null || !Tag.isKey(key) || map.containsKey(key)) {
        throw new MalformedException("A map holds a key twice, or one that cannot be a key.");
      }
      map.put(key, read(depth + 1));
    }
    return map;
  }

  private @Nullable Object readHandle() throws MalformedException {
    boolean student = truth((byte) readByte());
    need(8);
    long id = in.getLong();
    Handle.Side side = student ? Handle.Side.STUDENT : Handle.Side.GRADER;
    return handles.objectOf(new Handle(side, id, readText()));
  }

  /** A count of things of which each takes at least so many bytes of this message. */
  private int readCount(int size) throws MalformedException {
    int count = readInt();
    if (count < 0 || count > in.remaining() / size) {
      throw new MalformedException(
          "A message says that " + count + " elements follow, which it has no room for.");
    }
    return count;
  }

  private int checked(int count) throws MalformedException {
    if (count > bounds.values() - values) {
      throw new MalformedException("A message holds more than " + bounds.values() + " values.");
    }
    return count;
  }

  private void need(int bytes) throws MalformedException {
    if (in.remaining() < bytes) {
      throw new MalformedException("A message ends in the middle of a value.");
    }
  }
}
