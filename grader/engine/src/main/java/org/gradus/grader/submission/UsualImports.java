package org.gradus.grader.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * small method, so each is made when a text first names one of its classes, and those of a whole
 * notebook in one: nobody can tell the difference.
 */
final class UsualImports {

  private static final Pattern WORD =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  /**
   * Imported from the start in every Java program, so that it makes no difference. JShell knows
   * several imports in one text by the name of the first: another import of that name, a student's
   * say, takes the place of all of them.
   */
  private static final String FIRST = "java.lang.*";

  /** The same for all submissions: what the JDK has does not change. */
  private static final Map<String, Optional<Set<String>>> CLASSES = new ConcurrentHashMap<>();

  /** The imports that were not made yet, with the names that call for them. */
  private final Map<String, Optional<Set<String>>> waiting = new LinkedHashMap<>();

  /** Those that were made in one text. */
  private final Set<String> together = new LinkedHashSet<>();

  /** Imports as {@code java.util.*}. */
  UsualImports(List<String> imports) {
    for (String each : imports) {
      waiting.put(each, CLASSES.computeIfAbsent(each, UsualImports::classes));
    }
  }

  /** Makes those that a text needs, before it is evaluated. */
  void before(String text, JShell shell) {
    needed(text).forEach(each -> shell.eval("import " + each + ";"));
    if (text.contains(FIRST) || mayHide(text)) {
      together.forEach(each -> shell.eval("import " + each + ";"));
      together.clear();
    }
  }

  /** Makes those that any of the texts will need. */
  void beforeAll(Collection<String> texts, JShell shell) {
    texts.forEach(text -> together.addAll(needed(text)));
    if (!together.isEmpty()) {
      shell.eval(
          Stream.concat(Stream.of(FIRST), together.stream())
              .map(each -> "import " + each + ";")
              .collect(Collectors.joining("\n")));
    }
  }

  /** Those that a text calls for and that were not made: they count as made from here on. */
  private List<String> needed(String text) {
    boolean all = mayHide(text);
    Set<String> words =
        WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    List<String> needed =
        waiting.entrySet().stream()
            .filter(
                each ->
                    all
                        || each.getValue()
                            .map(names -> !Collections.disjoint(names, words))
                            .orElse(true))
            .map(Map.Entry::getKey)
            .toList();
    needed.forEach(waiting::remove);
    return needed;
  }

  /** Whether a name in it may be spelt with Unicode escapes. */
  private static boolean mayHide(String text) {
    return text.contains("\\u");
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
