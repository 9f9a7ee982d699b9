package org.gradus.course.mirror;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.Cell;

/**
 * Java on a slide, as its fence names it: <code>```java cell=NAME</code> is the whole cell, <code>
 * ```java cell=NAME lines=A-B</code> some consecutive lines of it, moved to the left together.
 *
 * @param code the block
 * @param cell the cell's name
 * @param first the first line, counted from 1; 0 for the whole cell
 * @param last the last line
 */
record CodeBlock(Slide.Code code, String cell, int first, int last) {

  private static final Pattern OPTIONS =
      Pattern.compile("cell=(\\S+)(?:\\s+lines=(\\d{1,3})-(\\d{1,3}))?");

  /** What a block draws from; empty when it does not say so. */
  static Optional<CodeBlock> of(Slide.Code code) {
    Matcher options = OPTIONS.matcher(code.options());
    if (!options.matches()) {
      return Optional.empty();
    }
    boolean whole = options.group(2) == null;
    return Optional.of(
        new CodeBlock(
            code,
            options.group(1),
            whole ? 0 : Integer.parseInt(options.group(2)),
            whole ? 0 : Integer.parseInt(options.group(3))));
  }

  /** What the slide must show; empty when the cell does not have these lines. */
  Optional<List<String>> wanted(Cell from) {
    List<String> lines = from.source().stripTrailing().lines().map(String::stripTrailing).toList();
    if (first == 0 && last == 0) {
      return Optional.of(lines);
    }
    if (first < 1 || last < first || last > lines.size()) {
      return Optional.empty();
    }
    String excerpt = String.join("\n", lines.subList(first - 1, last));
    // stripIndent takes a last line break for a line without indentation: there must be none.
    return Optional.of(excerpt.stripIndent().lines().toList());
  }

  /** What the slide shows. */
  List<String> shown() {
    return code.text().stripTrailing().lines().map(String::stripTrailing).toList();
  }
}
