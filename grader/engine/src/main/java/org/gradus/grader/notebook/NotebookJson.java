package org.gradus.grader.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A notebook's JSON: streamed in, with or without outputs, and out in nbformat's layout. */
final class NotebookJson {

  /** One picture in an output may be large; a cell of honest source never is. */
  private static final int LONGEST_STRING = 256 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private NotebookJson() {}

  static ObjectNode read(Path file, InputStream in, boolean whole) throws IOException {
    try (JsonParser parser = MAPPER.createParser(in)) {
      @Nullable JsonNode tree = MAPPER.readTree(whole ? parser : new WithoutOutputs(parser));
      if (tree instanceof ObjectNode notebook) {
        return notebook;
      }
      throw new NotebookFormatException(file + ": this is JSON, but no notebook.");
    } catch (CharacterCodingException e) {
      throw new NotebookFormatException(file + ": the text is not UTF-8.", e);
    } catch (StreamConstraintsException e) {
      throw new NotebookFormatException(
          file + ": too deeply nested or too long: " + e.getOriginalMessage() + ".", e);
    } catch (JsonProcessingException e) {
      throw new NotebookFormatException(
          "%s, line %d: this is no valid JSON: %s."
              .formatted(
                  file,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  static byte[] write(ObjectNode notebook) {
    // A writer of text: the writer of bytes would escape letters beyond the basic plane.
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new PythonNumbers(MAPPER.createGenerator(out))) {
      generator.setCharacterEscapes(new PythonEscapes());
      generator.setPrettyPrinter(layout());
      MAPPER.writeTree(generator, Canonical.of(notebook));
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("A notebook could not be turned into JSON.", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter oneSpace = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(oneSpace);
    printer.indentArraysWith(oneSpace);
    return printer;
  }

  /** Passes everything but {@code cells[*].outputs} on, and never builds what it skips. */
  private static final class WithoutOutputs extends JsonParserDelegate {
    WithoutOutputs(JsonParser parser) {
      super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      @Nullable JsonToken token = delegate.nextToken();
      while (token == JsonToken.FIELD_NAME && isOutputs()) {
        delegate.nextToken();
        delegate.skipChildren();
        token = delegate.nextToken();
      }
      return token;
    }

    private boolean isOutputs() throws IOException {
      if (!"outputs".equals(delegate.currentName())) {
        return false;
      }
      @Nullable JsonStreamContext cells = delegate.getParsingContext().getParent();
      @Nullable JsonStreamContext notebook = cells == null ? null : cells.getParent();
      return notebook != null
          && cells.inArray()
          && "cells".equals(notebook.getCurrentName())
          && notebook.getParent() != null
          && notebook.getParent().inRoot();
    }
  }

  /** Writes a decimal as Python does: {@code 0.5}, {@code 1e-05}, {@code 1e+16}. */
  private static final class PythonNumbers extends JsonGeneratorDelegate {
    PythonNumbers(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeNumber(double value) throws IOException {
      delegate.writeNumber(PythonFloat.text(value));
    }
  }
}
