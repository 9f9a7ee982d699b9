package org.gradus.grader.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.gradus.grader.report.SampleResults;
import org.junit.jupiter.api.Test;

/** The published schema, and what is written. */
class ResultSchemaTests {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyResultIsValid() throws IOException {
    JsonSchema schema = schema();
    for (var each : SampleResults.all().entrySet()) {
      if (!each.getKey().matches("hostile|huge")) { // Their words stand where names should.
        assertThat(schema.validate(JSON.readTree(each.getValue().toJson())))
            .as(each.getKey())
            .isEmpty();
      }
    }
  }

  @Test
  void whatIsNoResultIsNot() throws IOException {
    String json = SampleResults.all().values().iterator().next().toJson();
    assertThat(schema().validate(JSON.readTree(json.replace("\"format\" : 2", "\"format\" : 3"))))
        .isNotEmpty();
    assertThat(schema().validate(JSON.readTree(json.replace("\"graded\"", "\"passed\""))))
        .isNotEmpty();
    assertThat(schema().validate(JSON.readTree(json.replaceFirst("\"points\"", "\"point\""))))
        .isNotEmpty();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Result.class.getResourceAsStream("result.schema.json"))) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
    }
  }
}
