package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in a notebook is a string or a list of lines that keep their line ends. */
final class Lines {

  /** What Python's {@code splitlines} takes for a line end: nbformat writes with it. */
  private static final Pattern END =
      Pattern.compile("\r\n|[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]");

  private Lines() {}

  static String joined(JsonNode text) {
    if (!text.isArray()) {
      return text.asText("");
    }
    StringBuilder all = new StringBuilder();
    text.forEach(line -> all.append(line.asText()));
    return all.toString();
  }

  static ArrayNode split(String text) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      lines.add(text.substring(start, end.end()));
      start = end.end();
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Whether this is text in either shape. */
  static boolean isText(JsonNode node) {
    if (!node.isArray()) {
      return node.isTextual();
    }
    for (JsonNode line : node) {
      if (!line.isTextual()) {
        return false;
      }
    }
    return true;
  }
}
