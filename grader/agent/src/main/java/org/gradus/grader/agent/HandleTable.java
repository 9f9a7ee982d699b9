package org.gradus.grader.agent;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The objects of this process that the trusted side holds by number. */
final class HandleTable implements Handles {

  /** More at once than any honest test holds. */
  private static final int MOST = 100_000;

  private final Map<Long, Object> objects = new HashMap<>();
  private final IdentityHashMap<Object, Long> numbers = new IdentityHashMap<>();
  private long last;

  @Override
  public Handle handleOf(Object object) throws UnsendableException {
    Long number = numbers.get(object);
    if (number == null) {
      if (objects.size() >= MOST) {
        throw new UnsendableException("More than " + MOST + " objects are held from outside.");
      }
      number = ++last;
      objects.put(number, object);
      numbers.put(object, number);
    }
    return new Handle(Handle.Side.STUDENT, number, object.getClass().getName());
  }

  @Override
  public Object objectOf(Handle handle) throws MalformedException {
    if (handle.side() == Handle.Side.GRADER) {
      return handle;
    }
    Object object = objects.get(handle.id());
    if (object == null) {
      throw new MalformedException("There is no object " + handle.id() + " here any more.");
    }
    return object;
  }

  void release(long[] ids) {
    for (long id : ids) {
      Object object = objects.remove(id);
      if (object != null) {
        numbers.remove(object);
      }
    }
  }
}
