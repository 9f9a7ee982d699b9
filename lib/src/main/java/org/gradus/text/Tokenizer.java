package org.gradus.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;

/**
 * Cuts a text into words or characters. Immutable.
 *
 * <p>A word is a run of letters and digits; an apostrophe between two of them belongs to it
 * ("don't", "l'eau"). Words are written small. A line break of HTML ({@code <br />}, of which
 * reviews from the web are full) is a blank. All else parts words, unless {@link #withPunctuation}
 * keeps it.
 */
public final class Tokenizer {
  private static final String BREAK = "<br />";

  private final boolean characters;
  private final boolean punctuation;

  private Tokenizer(boolean characters, boolean punctuation) {
    this.characters = characters;
    this.punctuation = punctuation;
  }

  /** Cuts into words. */
  public static Tokenizer words() {
    return new Tokenizer(false, false);
  }

  /** Cuts into characters, each a token as it stands, blanks too. */
  public static Tokenizer characters() {
    return new Tokenizer(true, true);
  }

  /** The same, with every character that is neither in a word nor blank as a token of its own. */
  public Tokenizer withPunctuation() {
    return new Tokenizer(characters, true);
  }

  /** The tokens of a text, in their order; none of an empty one. */
  public List<String> tokens(String text) {
    return characters ? each(text) : cut(text.replace(BREAK, " ").toLowerCase(Locale.ROOT));
  }

  /**
   * The tokens of many texts: a view that cuts a text whenever it is asked for it, since the words
   * of all would take many times the memory of the texts.
   */
  public List<List<String>> all(List<String> texts) {
    return new Cut(this, texts);
  }

  private static List<String> each(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private List<String> cut(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && inWord(text, at, end)) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        tokens.add(text.substring(at, end));
      } else {
        int sign = text.codePointAt(at);
        end = at + Character.charCount(sign);
        if (punctuation && !Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
          tokens.add(text.substring(at, end));
        }
      }
      at = end;
    }
    return tokens;
  }

  /** Whether what stands at {@code place} goes on with, or begins, the word at {@code start}. */
  private static boolean inWord(String text, int start, int place) {
    char sign = text.charAt(place);
    if (sign == '\'' || sign == '’') {
      return place > start
          && place + 1 < text.length()
          && Character.isLetterOrDigit(text.codePointAt(place + 1));
    }
    int point = text.codePointAt(place);
    return Character.isLetterOrDigit(point)
        // An accent may stand behind its letter as a character of its own.
        || (place > start && Character.getType(point) == Character.NON_SPACING_MARK);
  }

  private static final class Cut extends AbstractList<List<String>> implements RandomAccess {
    private final Tokenizer tokenizer;
    private final List<String> texts;

    Cut(Tokenizer tokenizer, List<String> texts) {
      this.tokenizer = tokenizer;
      this.texts = texts;
    }

    @Override
    public List<String> get(int index) {
      return tokenizer.tokens(texts.get(index));
    }

    @Override
    public int size() {
      return texts.size();
    }
  }
}
