package org.gradus.kernel;

import java.util.regex.Pattern;

/** Takes the machinery out of names: packages, and the classes in which JShell wraps each cell. */
final class Names {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");
  private static final Pattern PACKAGE =
      Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z][A-Za-z0-9_]*\\b)");

  private Names() {}

  static String plain(String text) {
    return PACKAGE.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
  }

  /** {@code java.util.Map$Entry} → {@code Entry}. */
  static String simple(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
