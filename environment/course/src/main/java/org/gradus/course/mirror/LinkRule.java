package org.gradus.course.mirror;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.Cell;

/** A reader of one finds the other. */
final class LinkRule implements Rule {

  private static final Pattern MARKDOWN_LINK = Pattern.compile("]\\(\\s*<?([^)>\\s]+)");

  @Override
  public String name() {
    return "deck and notebook link to each other";
  }

  @Override
  public void check(Lecture lecture, Complaints complaints) {
    List<String> fromDeck =
        lecture.deck().slides().stream().map(Slide::links).flatMap(List::stream).toList();
    Path deck = lecture.deck().file();
    Path notebook = lecture.notebook().path();
    if (!leads(fromDeck, deck, notebook)) {
      complaints.add(
          "%s: no link leads to its notebook: link to %s."
              .formatted(lecture.deckName(), relative(deck, notebook)));
    }
    List<String> fromNotebook = new ArrayList<>();
    for (Cell cell : lecture.notebook().cells()) {
      if (cell.type() == Cell.Type.MARKDOWN) {
        MARKDOWN_LINK.matcher(cell.source()).results().forEach(m -> fromNotebook.add(m.group(1)));
      }
    }
    if (!leads(fromNotebook, notebook, deck)) {
      complaints.add(
          "%s: no link leads to its deck: link to %s."
              .formatted(lecture.notebookName(), relative(notebook, deck)));
    }
    String said = lecture.notebook().gradus("lecture").orElse("");
    if (!said.equals(lecture.name())) {
      complaints.add(
          "%s: its metadata gradus.lecture say \"%s\": write \"%s\"."
              .formatted(lecture.notebookName(), said, lecture.name()));
    }
  }

  private static boolean leads(List<String> links, Path from, Path to) {
    return links.stream()
        .anyMatch(link -> target(from, link).equals(to.toAbsolutePath().normalize()));
  }

  /** Where a link leads; to the file itself when it is no path. */
  private static Path target(Path from, String link) {
    Path here = from.toAbsolutePath().normalize();
    try {
      return here.resolveSibling(link.replaceFirst("#.*", "")).normalize();
    } catch (InvalidPathException e) {
      return here;
    }
  }

  private static String relative(Path from, Path to) {
    Path folder = from.toAbsolutePath().normalize().resolveSibling("");
    return folder.relativize(to.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
