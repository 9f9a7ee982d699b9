package org.gradus.course.deck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the slugs of a deck's headings as Marp does, in order, since a repeated one gets a number.
 *
 * <p>After marp-core's {@code slug} plug-in, whose rules are GitHub's.
 */
final class Slugs {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
  private static final Pattern PUNCTUATION =
      Pattern.compile(
          "[\\]\\[!/'\"#$%&()*+,./:;<=>?@\\\\^{|}~`"
              + "。，、；：？！…—·ˉ¨‘’“”々～‖∶＂＇｀｜〃〔〕〈〉《》「」『』．〖〗【】（）［］｛｝]");
  private static final Pattern EDGE = Pattern.compile("^-+|-+$");

  /** What JavaScript's encodeURI leaves as it is. */
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'();/?:@&=+$,#";

  private final Map<String, Integer> used = new HashMap<>();

  /** Slides have ids too, their numbers, and Marp counts those as used. */
  Slugs(int slides) {
    for (int number = 1; number <= slides; number++) {
      used.put(Integer.toString(number), 0);
    }
  }

  /** The next heading's slug. */
  String of(String heading) {
    String slug = plain(heading);
    int times = used.merge(slug, 0, (before, zero) -> before + 1);
    return times > 0 ? slug + "-" + times : slug;
  }

  private static String plain(String heading) {
    String text = SPACES.matcher(heading).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    String bare = PUNCTUATION.matcher(text.replace(' ', '-')).replaceAll("");
    // The first edge only: Marp's expression is not global.
    return encoded(EDGE.matcher(bare).replaceFirst(""));
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      encoded.append(PLAIN.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
