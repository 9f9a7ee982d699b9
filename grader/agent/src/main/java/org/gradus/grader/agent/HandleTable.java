package org.gradus.grader.agent;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** The objects of this process that the trusted side holds by number. */
final class HandleTable implements Handles {

  /** More at once than any honest test holds. */
  private static final int MOST = 100_000;

  private final Function<Handle, Object> functions;
  private final Map<Long, Object> objects = new HashMap<>();
  private final IdentityHashMap<Object, Long> numbers = new IdentityHashMap<>();

  // The numbers of one process never occur in the one that takes its place.
  private long last = System.nanoTime();

  /**
   * An empty table.
   *
   * @param functions what stands here for a function of the other side
   */
  HandleTable(Function<Handle, Object> functions) {
    this.functions = functions;
  }

  @Override
  public synchronized Handle handleOf(Object object) throws UnsendableException {
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

  /** The object; where there is none of that number, the handle itself. */
  @Override
  public synchronized Object objectOf(Handle handle) {
    return handle.side() == Handle.Side.STUDENT
        ? objects.getOrDefault(handle.id(), handle)
        : functions.apply(handle);
  }

  synchronized void release(long[] ids) {
    for (long id : ids) {
      Object object = objects.remove(id);
      if (object != null) {
        numbers.remove(object);
      }
    }
  }
}
