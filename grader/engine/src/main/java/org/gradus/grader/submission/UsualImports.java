package org.gradus.grader.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/**
 * What every notebook has imported from the start. JShell takes as long over an import as over a
 * small method, so each is made when a text first names one of its classes: nobody can tell the
 * difference, and most notebooks need two or three of a dozen.
 */
final class UsualImports {

  private static final Pattern WORD =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  /** The same for all submissions: what the JDK has does not change. */
  private static final Map<String, Optional<Set<String>>> CLASSES = new ConcurrentHashMap<>();

  /** The imports that were not made yet, with the names that call for them. */
  private final Map<String, Optional<Set<String>>> waiting = new LinkedHashMap<>();

  /** Imports as {@code java.util.*}. */
  UsualImports(List<String> imports) {
    for (String each : imports) {
      waiting.put(each, CLASSES.computeIfAbsent(each, UsualImports::classes));
    }
  }

  /** Makes those that a text needs, before it is evaluated. */
  void before(String text, JShell shell) {
    // A name may be spelt with Unicode escapes.
    boolean all = text.contains("\\u");
    Set<String> words =
        WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    waiting
        .entrySet()
        .removeIf(
            each -> {
              boolean needed =
                  all
                      || each.getValue()
                          .map(names -> !Collections.disjoint(names, words))
                          .orElse(true);
              if (needed) {
                shell.eval("import " + each.getKey() + ";");
              }
              return needed;
            });
  }

  /** The simple names that an import brings; nothing where it is not a package of the JDK. */
  private static Optional<Set<String>> classes(String imported) {
    if (!imported.endsWith(".*") || imported.startsWith("static ")) {
      return Optional.empty();
    }
    String folder = imported.substring(0, imported.length() - 2).replace('.', '/');
    Set<String> names = new HashSet<>();
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    try (Stream<Path> all = Files.list(modules)) {
      for (Path module : all.toList()) {
        names.addAll(names(module.resolve(folder)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The JDK's own classes could not be listed.", e);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".class") && name.indexOf('$') < 0)
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toSet());
    }
  }
}
