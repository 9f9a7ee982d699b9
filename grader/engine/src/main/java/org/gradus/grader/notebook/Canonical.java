package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;

/** Brings a notebook into the shape that nbformat writes: text split, passing marks taken out. */
final class Canonical {

  private static final Set<String> SPLIT_TOO = Set.of("application/javascript", "image/svg+xml");

  private Canonical() {}

  static ObjectNode of(ObjectNode notebook) {
    ObjectNode copy = notebook.deepCopy();
    object(copy, "metadata").remove(List.of("orig_nbformat", "orig_nbformat_minor", "signature"));
    for (JsonNode node : copy.path("cells")) {
      ObjectNode cell = (ObjectNode) node;
      object(cell, "metadata").remove("trusted");
      split(cell, "source");
      cell.path("attachments").forEach(Canonical::bundle);
      for (JsonNode output : cell.path("outputs")) {
        if (output.path("output_type").asText().equals("stream")) {
          split((ObjectNode) output, "text");
        } else if (output.has("data")) {
          bundle(output.path("data"));
        }
      }
    }
    return copy;
  }

  private static ObjectNode object(ObjectNode parent, String key) {
    return (ObjectNode) parent.path(key);
  }

  private static void bundle(JsonNode bundle) {
    for (var entry : bundle.properties()) {
      String mime = entry.getKey();
      if (!isJson(mime) && Lines.isText(entry.getValue())) {
        String text = Lines.joined(entry.getValue());
        boolean split = mime.startsWith("text/") || SPLIT_TOO.contains(mime);
        entry.setValue(split ? Lines.split(text) : TextNode.valueOf(text));
      }
    }
  }

  private static boolean isJson(String mime) {
    return mime.equals("application/json")
        || (mime.startsWith("application/") && mime.endsWith("+json"));
  }

  private static void split(ObjectNode parent, String key) {
    parent.set(key, Lines.split(Lines.joined(parent.path(key))));
  }
}
