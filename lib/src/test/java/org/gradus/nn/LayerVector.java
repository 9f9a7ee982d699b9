package org.gradus.nn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One case of layers.json: inputs and numbers for some layers, and what PyTorch makes of them (see
 * src/test/python/layer_vectors.py).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LayerVector(
    String name, boolean training, int batch, int[] input, Map<String, double[]> numbers) {
  private static final String X = "x";
  private static final String G = "g";

  static List<LayerVector> all() {
    try (InputStream json = LayerVector.class.getResourceAsStream("layers.json")) {
      JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(json));
      List<LayerVector> vectors = new ArrayList<>();
      root.get("cases").forEach(node -> vectors.add(read(node, root.get("batch").asInt())));
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LayerVector read(JsonNode node, int batch) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                numbers.put(field.getKey(), array(field.getValue()));
              } else if (field.getValue().isObject()) {
                field
                    .getValue()
                    .properties()
                    .forEach(
                        one ->
                            numbers.put(
                                field.getKey() + " " + one.getKey(), array(one.getValue())));
              }
            });
    return new LayerVector(
        node.get("name").asText(),
        "train".equals(node.get("mode").asText()),
        batch,
        IntStream.range(0, node.get("input").size())
            .map(i -> node.get("input").get(i).asInt())
            .toArray(),
        numbers);
  }

  private static double[] array(JsonNode node) {
    return IntStream.range(0, node.size()).mapToDouble(i -> node.get(i).asDouble()).toArray();
  }

  double[] x() {
    return numbers(X);
  }

  /** Weights for the outputs: what is differentiated is Σ g y. */
  double[] g() {
    return numbers(G);
  }

  boolean hasInputGradient() {
    return numbers.containsKey("dx");
  }

  double[] numbers(String key) {
    return Objects.requireNonNull(numbers.get(key), key);
  }

  /** All of one group, "parameters" for one, by the names in it: "layer.weight". */
  Map<String, double[]> group(String group) {
    Map<String, double[]> found = new LinkedHashMap<>();
    numbers.forEach(
        (key, values) -> {
          if (key.startsWith(group + " ")) {
            found.put(key.substring(group.length() + 1), values);
          }
        });
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
