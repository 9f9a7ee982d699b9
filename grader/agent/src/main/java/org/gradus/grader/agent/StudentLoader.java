package org.gradus.grader.agent;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the classes that the trusted side compiled from the notebook. */
final class StudentLoader extends ClassLoader {

  private final Map<String, byte[]> waiting = new HashMap<>();

  StudentLoader(@Nullable ClassLoader parent) {
    super("student", parent);
  }

  /** Loads the classes, which may need each other, and links them. */
  void load(Map<String, byte[]> classes) throws ClassNotFoundException {
    waiting.putAll(classes);
    for (String name : classes.keySet()) {
      resolveClass(loadClass(name));
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = waiting.remove(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
