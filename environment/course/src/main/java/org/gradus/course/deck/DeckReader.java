package org.gradus.course.deck;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parts a deck's Markdown into slides. */
final class DeckReader {

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customBlockParserFactory(new MathBlockParser.Factory())
          .customInlineContentParserFactory(new InlineMath.Factory())
          .build();

  private DeckReader() {}

  /**
   * The slides of a deck.
   *
   * @param head the front matter, which holds the first slide's directives too
   * @param text the deck with blank lines in place of its head
   */
  static List<Slide> slides(String head, String text) {
    List<List<Node>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    List<Integer> starts = new ArrayList<>(List.of(1));
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ThematicBreak) {
        parts.add(new ArrayList<>());
        starts.add(SlideReader.line(node) + 1);
      } else {
        parts.get(parts.size() - 1).add(node);
      }
    }
    Slugs slugs = new Slugs(parts.size());
    List<Slide> slides = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      SlideReader reader = new SlideReader(slugs);
      if (i == 0) {
        reader.directives(head);
      }
      parts.get(i).forEach(node -> node.accept(reader));
      slides.add(reader.slide(i + 1, starts.get(i)));
    }
    return List.copyOf(slides);
  }
}
