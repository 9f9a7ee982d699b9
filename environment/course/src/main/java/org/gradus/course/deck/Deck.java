package org.gradus.course.deck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gradus.course.Course;
import org.gradus.course.CourseException;

/**
 * A deck of slides.
 *
 * @param file where it was read from
 * @param lines its text, line by line
 * @param slides its slides, in order
 */
public record Deck(Path file, List<String> lines, List<Slide> slides) {

  private static final Pattern FENCE = Pattern.compile("-{3,}\\s*");
  private static final Pattern DIVIDER = Pattern.compile("(?m)^\\s*headingDivider\\s*:");

  /**
   * Reads a deck.
   *
   * @throws CourseException when its slides are not parted by {@code ---}
   */
  public static Deck read(Path file) throws IOException {
    return of(file, Course.text(file).lines().toList());
  }

  static Deck of(Path file, List<String> lines) {
    int body = endOfHead(lines);
    String head = String.join("\n", lines.subList(0, body));
    // Blank lines in the head's place keep the line numbers right.
    String text = "\n".repeat(body) + String.join("\n", lines.subList(body, lines.size())) + "\n";
    if (DIVIDER.matcher(String.join("\n", lines)).find()) {
      throw new CourseException(
          file + ": headingDivider is not understood here: part the slides with --- lines.");
    }
    return new Deck(file, lines, DeckReader.slides(head, text));
  }

  private static int endOfHead(List<String> lines) {
    if (lines.isEmpty() || !FENCE.matcher(lines.get(0)).matches()) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (FENCE.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The slide of this slug, if there is one. */
  public Optional<Slide> slide(String slug) {
    return slides.stream().filter(slide -> slide.slug().equals(slug)).findFirst();
  }

  /** Where the slide of this slug stands, counted from 0. */
  public OptionalInt position(String slug) {
    for (int i = 0; i < slides.size(); i++) {
      if (slides.get(i).slug().equals(slug)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
