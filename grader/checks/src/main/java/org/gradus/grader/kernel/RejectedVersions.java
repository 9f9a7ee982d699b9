package org.gradus.grader.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a student wrote anew and the compiler refused. JShell then keeps the version before it,
 * which is no longer in the notebook: a check of that one would answer a question that nobody
 * asked.
 */
final class RejectedVersions {
  private static final String MODIFIERS_AND_TYPE =
      "(?!\\s*(?:return|new|else|throw|assert|case)\\b)\\s*(?:[\\w<>\\[\\],.?@]+\\s+)+";

  /** The first declaration of a text that may be broken anywhere. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)^(?:%1$s)?(?:class|record|interface|enum)\\s+(?<type>\\w+)|^%1$s(?<method>\\w+)\\s*\\("
              .formatted(MODIFIERS_AND_TYPE));

  private final Map<String, String> places = new ConcurrentHashMap<>();
  private final IntSupplier cell;

  /**
   * Knows of nothing yet.
   *
   * @param cell the number of the cell that runs; 0 when nobody knows
   */
  RejectedVersions(IntSupplier cell) {
    this.cell = cell;
  }

  /** Listens to the kernel's shell. */
  void note(SnippetEvent event) {
    if (event.status() == Snippet.Status.REJECTED) {
      String name = declared(event.snippet().source());
      if (name != null) {
        int number = cell.getAsInt();
        places.put(name, number > 0 ? "cell [" + number + "]" : "its cell");
      }
    } else if (event.status().isDefined()
        && event.snippet() instanceof DeclarationSnippet declaration) {
      places.remove(declaration.name());
    }
  }

  /** Where the newest version of what has this name stands; null if it compiled. */
  @Nullable String of(String name) {
    return places.get(name);
  }

  private static @Nullable String declared(String source) {
    Matcher found = DECLARED.matcher(source);
    if (!found.find()) {
      return null;
    }
    return found.group("type") == null ? found.group("method") : found.group("type");
  }
}
