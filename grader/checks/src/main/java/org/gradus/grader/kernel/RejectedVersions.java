package org.gradus.grader.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
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

  private final JShell shell;

  RejectedVersions(JShell shell) {
    this.shell = shell;
  }

  /**
   * Whether what was written last of that name was refused. The shell is asked: it tells its
   * listeners in no order, and one that ends a cell keeps the others from hearing.
   */
  boolean has(String name) {
    boolean rejected = false;
    for (Snippet snippet : shell.snippets().toList()) {
      Snippet.Status status = shell.status(snippet);
      if (status == Snippet.Status.REJECTED && name.equals(declared(snippet.source()))) {
        rejected = true;
      } else if (status.isDefined()
          && snippet instanceof DeclarationSnippet declaration
          && declaration.name().equals(name)) {
        rejected = false;
      }
    }
    return rejected;
  }

  private static @Nullable String declared(String source) {
    Matcher found = DECLARED.matcher(source);
    if (!found.find()) {
      return null;
    }
    return found.group("type") == null ? found.group("method") : found.group("type");
  }
}
