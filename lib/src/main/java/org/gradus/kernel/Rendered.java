package org.gradus.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing in every form that a viewer may ask for: the notebook takes the HTML, the repository's
 * web page the picture, a terminal the text.
 *
 * @param bundle MIME type → content; a {@code +json} type has a map, all others a string
 */
record Rendered(Map<String, Object> bundle) {

  static Rendered of(String html, String text) {
    return new Rendered(Map.of()).with("text/html", html).with("text/plain", text);
  }

  /**
   * A picture. SVG cannot be shown by itself in an untrusted notebook, and a PNG has no alternative
   * text: so the notebook gets an {@code img} that carries both.
   *
   * @param alt the sentence that says what is to be seen
   * @param width in CSS pixels
   */
  static Rendered picture(String svg, byte[] png, String alt, int width) {
    return of(image(svg, alt, width), alt)
        .with("image/png", Base64.getEncoder().encodeToString(png));
  }

  private static String image(String svg, String alt, int width) {
    String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    return "<img alt=\"%s\" width=\"%d\" style=\"max-width:100%%\" src=\"data:image/svg+xml;base64,%s\">"
        .formatted(Html.escape(alt), width, data);
  }

  Rendered with(String mime, Object content) {
    Map<String, Object> more = new LinkedHashMap<>(bundle);
    more.put(mime, content);
    return new Rendered(more);
  }

  String html() {
    return String.valueOf(bundle.getOrDefault("text/html", ""));
  }

  String text() {
    return String.valueOf(bundle.getOrDefault("text/plain", ""));
  }

  @Override
  public String toString() {
    return text();
  }
}
