package org.gradus.grader.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * The class files of tests: those of the classes themselves, of all that is nested in them, and of
 * what they use from the same jar or folder.
 */
final class ClassFiles {
  private static final int CLASS_CONSTANT = 7;

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private ClassFiles() {}

  /** By binary name. */
  static SortedMap<String, byte[]> of(Collection<Class<?>> classes) {
    ClassFiles all = new ClassFiles();
    classes.forEach(all::add);
    return all.files;
  }

  private void add(Class<?> type) {
    if (files.containsKey(type.getName())) {
      return;
    }
    byte[] bytes = bytes(type);
    files.put(type.getName(), bytes);
    // What is nested is named in the class file too.
    ClassReader reader = new ClassReader(bytes);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == CLASS_CONSTANT) {
        addNeighbour(reader.readUTF8(offset, buffer).replace('/', '.'), type);
      }
    }
  }

  private void addNeighbour(String name, Class<?> user) {
    if (name.startsWith("[") || name.startsWith("java.")) {
      return;
    }
    try {
      Class<?> used = Class.forName(name, false, user.getClassLoader());
      if (used.getProtectionDomain().equals(user.getProtectionDomain())) {
        add(used);
      }
    } catch (ClassNotFoundException | LinkageError absent) {
      // What is not there when tests are loaded is no part of them.
      return;
    }
  }

  private static byte[] bytes(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The class file of " + type.getName() + " is not there.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The class file of " + type.getName() + " is unreadable.", e);
    }
  }
}
