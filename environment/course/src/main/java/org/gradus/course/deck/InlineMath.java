package org.gradus.course.deck;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** A formula in the line, between single dollars: no part of a slug, and no emphasis in it. */
final class InlineMath extends CustomNode {

  /** Takes a dollar for a formula's start by Marp's rules: no space inside, no digit after. */
  static final class Factory implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return Factory::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      Position afterDollar = scanner.position();
      ParsedInline dollar = ParsedInline.of(new Text("$"), afterDollar);
      if (Character.isWhitespace(scanner.peek())) {
        return dollar;
      }
      char before = '$';
      while (scanner.hasNext()) {
        char c = scanner.peek();
        scanner.next();
        if (c == '\\') {
          before = scanner.peek();
          scanner.next();
        } else if (c == '$') {
          return closes(before, scanner.peek())
              ? ParsedInline.of(new InlineMath(), scanner.position())
              : dollar;
        } else {
          before = c;
        }
      }
      return dollar;
    }

    private static boolean closes(char before, char after) {
      return before != '$' && !Character.isWhitespace(before) && !(after >= '0' && after <= '9');
    }
  }
}
