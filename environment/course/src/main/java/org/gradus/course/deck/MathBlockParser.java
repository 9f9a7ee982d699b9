package org.gradus.course.deck;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Finds display formulas as Marp does, even where they interrupt a paragraph. */
final class MathBlockParser extends AbstractBlockParser {

  private static final String DOLLARS = "$$";

  private final MathBlock block = new MathBlock();
  private final List<String> lines = new ArrayList<>();
  private boolean closed;

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    String text = line.getContent().toString().strip();
    if (lines.isEmpty()) {
      text = text.substring(DOLLARS.length());
    }
    closed = text.endsWith(DOLLARS);
    lines.add(closed ? text.substring(0, text.length() - DOLLARS.length()) : text);
  }

  @Override
  public void closeBlock() {
    block.tex(String.join("\n", lines).strip());
  }

  /** Starts a formula at a line that begins with two dollars. */
  static final class Factory extends AbstractBlockParserFactory {

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      boolean dollars =
          line.length() >= start + 2 && line.charAt(start) == '$' && line.charAt(start + 1) == '$';
      return dollars ? BlockStart.of(new MathBlockParser()).atIndex(start) : BlockStart.none();
    }
  }
}
