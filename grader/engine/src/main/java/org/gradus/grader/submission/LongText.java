package org.gradus.grader.submission;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are too long for a class file. The compiler must not see one: it finds that out last
 * of all, and its pool of constants, which it uses again, has the text in it from then on, so that
 * everything that comes after fails too.
 */
final class LongText {

  private static final int LONGEST = 65_535;

  /** Whatever may hold quotes that open no text comes first; nothing in it is tried twice. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*+|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\\\n])++'"
              + "|\"\"\"(?<block>(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+)\"\"\""
              + "|\"(?<text>(?:[^\"\\\\\\n]++|\\\\.)*+)\"");

  private LongText() {}

  /** The line, from 1, where the first one begins. */
  static OptionalInt lineOfFirst(String source) {
    if (source.length() < LONGEST / 3) {
      return OptionalInt.empty();
    }
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      String text = token.group("block") == null ? token.group("text") : token.group("block");
      if (text != null && text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
        long before = source.substring(0, token.start()).chars().filter(c -> c == '\n').count();
        return OptionalInt.of(1 + (int) before);
      }
    }
    return OptionalInt.empty();
  }
}
