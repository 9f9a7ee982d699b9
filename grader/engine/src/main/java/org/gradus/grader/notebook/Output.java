package org.gradus.grader.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One stored output of a code cell. */
public final class Output {

  private final JsonNode json;

  Output(JsonNode json) {
    this.json = json;
  }

  /** Whether the cell ended with this error. */
  public boolean isError() {
    return json.path("output_type").asText().equals("error");
  }

  /** What went wrong, as the kernel said it; empty for any other output. */
  public String error() {
    if (!isError()) {
      return "";
    }
    return (json.path("ename").asText() + ": " + json.path("evalue").asText()).strip();
  }

  /**
   * The output in one form: {@code "text/html"}, {@code "text/plain"}…; empty without that form.
   */
  public Optional<String> text(String mime) {
    JsonNode data = json.path("data").path(mime);
    return data.isTextual() || data.isArray() ? Optional.of(Lines.joined(data)) : Optional.empty();
  }

  /** The output in a JSON form, {@code "application/…+json"}; empty without that form. */
  public Optional<JsonNode> data(String mime) {
    JsonNode data = json.path("data").path(mime);
    return data.isMissingNode() ? Optional.empty() : Optional.of(data.deepCopy());
  }
}
