package org.gradus.data;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a catalogue's fields must look like. Each failure is half a sentence. */
final class Checks {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.+-]+(/[A-Za-z0-9_.+-]+)+");

  private Checks() {}

  static void id(@Nullable String id) {
    require(id != null && ID.matcher(id).matches(), "an id has small letters, got " + id);
  }

  static void text(@Nullable String text, String what) {
    require(text != null && !text.isBlank(), "the " + what + " is missing");
  }

  static <T> List<T> list(@Nullable List<T> list, String what) {
    require(list != null && !list.isEmpty(), "the list of " + what + " is missing or empty");
    return List.copyOf(list);
  }

  static void present(@Nullable Object value, String what) {
    require(value != null, "the " + what + " is missing");
  }

  static void distinct(List<String> ids, String what) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      require(seen.add(id), "there are two of the %s '%s'".formatted(what, id));
    }
  }

  static void digest(@Nullable String digest, int length, String what) {
    require(
        digest == null || (digest.length() == length && HEX.matcher(digest).matches()),
        "the %s needs %d digits 0-9a-f, got %s".formatted(what, length, digest));
  }

  static void member(@Nullable String member, Format format) {
    require(
        member == null || (format.manyFiles() && !member.isBlank()),
        "only an archive has a member, got " + member);
  }

  /** Either a path below a mirror's root that cannot lead out of it, or an address on the web. */
  static void place(@Nullable String mirror, @Nullable String url) {
    require(
        (mirror == null) != (url == null),
        "a source has either 'mirror' or 'url', got %s and %s".formatted(mirror, url));
    if (mirror != null) {
      require(
          PATH.matcher(mirror).matches() && !("/" + mirror + "/").contains("/../"),
          "a mirror's path is SET/FILE, got " + mirror);
    } else {
      require(url != null && isWeb(url), "a url begins with http:// or https://, got " + url);
    }
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && !url.endsWith("/");
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static void require(boolean good, String otherwise) {
    if (!good) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
