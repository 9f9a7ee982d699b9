package org.gradus.grader.samples;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What would show that an attack succeeded. In the sandbox it must not be there; in the control,
 * where nothing shuts the same code in, it must.
 *
 * @param kind what to look for
 * @param words the name of a file, or words, as the kind says
 * @param control where the same code succeeds; empty where trying that would be dangerous
 */
public record Sign(Kind kind, String words, Optional<Control> control) {

  private static final Pattern SIGN = Pattern.compile("(file|no file|says|page says|process) (.+)");

  /** What is looked for. */
  public enum Kind {
    /** A file of that name stands in the folder that the attack is shown. */
    FILE,
    /** A file of that name, which stood there, is gone. */
    NO_FILE,
    /** The words stand in the result. */
    SAYS,
    /** The words stand, as they are, in the page that the student sees. */
    PAGE_SAYS,
    /** A process has the words in its command line. */
    PROCESS
  }

  /** Where nothing shuts the code in. */
  public enum Control {
    /** A process of its own, without a sandbox. */
    NO_SANDBOX("no sandbox"),
    /** The process of the tests and of the verdict. */
    ONE_PROCESS("one process"),
    /** An archive unpacked entry by entry, wherever its names say. */
    NAIVE_UNPACKING("naive unpacking");

    private final String words;

    Control(String words) {
      this.words = words;
    }

    /** The control as a source names it. */
    public String words() {
      return words;
    }
  }

  /** Reads {@code file owned}; empty when that is no sign. */
  static Optional<Sign> of(String text, Optional<Control> control) {
    Matcher sign = SIGN.matcher(text);
    return sign.matches()
        ? Optional.of(
            new Sign(
                Kind.valueOf(sign.group(1).toUpperCase(java.util.Locale.ROOT).replace(' ', '_')),
                sign.group(2),
                control))
        : Optional.empty();
  }
}
