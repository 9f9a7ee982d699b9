package org.gradus.grader.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which exercise a notebook's metadata names. The file streams by and nothing of it is kept: a
 * hostile one costs the supervisor no memory.
 */
final class MetadataExercise {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  private MetadataExercise() {}

  /** Empty when it names none, or is no notebook: why not, grading it says better. */
  static Optional<String> in(Path notebook) {
    try (InputStream in = Files.newInputStream(notebook, LinkOption.NOFOLLOW_LINKS);
        JsonParser parser = JSON.createParser(in)) {
      boolean there =
          parser.nextToken() == JsonToken.START_OBJECT
              && enter(parser, "metadata", JsonToken.START_OBJECT)
              && enter(parser, "gradus", JsonToken.START_OBJECT)
              && enter(parser, "exercise", JsonToken.VALUE_STRING);
      return there ? Optional.of(parser.getText()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Moves from the beginning of an object to the value of one of its fields. */
  private static boolean enter(JsonParser parser, String field, JsonToken kind) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = field.equals(parser.currentName());
      JsonToken value = parser.nextToken();
      if (wanted) {
        return value == kind;
      }
      parser.skipChildren();
    }
    return false;
  }
}
