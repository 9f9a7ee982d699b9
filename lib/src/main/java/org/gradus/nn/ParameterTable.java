package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The numbers of a layer by name, to read and to replace. */
final class ParameterTable {
  private final String layer;
  private final String kind;
  private final Map<String, Parameter> parameters;

  ParameterTable(BuiltLayer built) {
    this.layer = built.name();
    this.kind = built.kind();
    this.parameters = named(built);
  }

  /** By their own names; where two are called alike, by the path to them. */
  private static Map<String, Parameter> named(BuiltLayer built) {
    Map<String, Long> counts =
        built.block().getParameters().values().stream()
            .collect(Collectors.groupingBy(Parameter::getName, Collectors.counting()));
    Map<String, Parameter> named = new LinkedHashMap<>();
    for (Pair<String, Parameter> entry : built.block().getParameters()) {
      Parameter parameter = entry.getValue();
      boolean alone = counts.getOrDefault(parameter.getName(), 0L) == 1;
      named.put(alone ? parameter.getName() : entry.getKey(), parameter);
    }
    return named;
  }

  Map<String, Weights> all() {
    Map<String, Weights> all = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> all.put(name, read(parameter)));
    return Collections.unmodifiableMap(all);
  }

  private static Weights read(Parameter parameter) {
    NDArray array = parameter.getArray();
    return new Weights(
        array.toFloatArray(),
        Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray());
  }

  Weights get(String name) {
    return read(find(name));
  }

  void set(String name, float... values) {
    NDArray array = find(name).getArray();
    if (values.length != array.size()) {
      throw new IllegalArgumentException(
          "Parameter '%s' of layer '%s' wants %d numbers, of shape %s, but got %d."
              .formatted(name, layer, array.size(), Text.shape(array.getShape()), values.length));
    }
    requireFinite(values);
    assign(array, values);
  }

  private void requireFinite(float... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Layer '%s' wants numbers, but number %d of those given is %s."
                .formatted(layer, i, values[i]));
      }
    }
  }

  private Parameter find(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "Layer '%s' (%s) has no parameter '%s': it has %s."
              .formatted(
                  layer,
                  kind,
                  name,
                  parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet())));
    }
    return parameter;
  }

  Weights weights() {
    return read(only(Parameter.Type.WEIGHT, "weights"));
  }

  float[] bias() {
    return read(only(Parameter.Type.BIAS, "bias")).values();
  }

  void set(float[][] weights, float[] bias) {
    NDArray w = only(Parameter.Type.WEIGHT, "weights").getArray();
    NDArray b = only(Parameter.Type.BIAS, "bias").getArray();
    long rows = w.getShape().get(0);
    long width = w.size() / rows;
    requireRows(weights, rows, width);
    if (bias.length != b.size()) {
      throw new IllegalArgumentException(
          "Layer '%s' wants a bias of %d numbers, but got %d."
              .formatted(layer, b.size(), bias.length));
    }
    float[] numbers = flat(weights);
    requireFinite(numbers);
    requireFinite(bias);
    assign(w, numbers);
    assign(b, bias);
  }

  private void requireRows(float[][] weights, long rows, long width) {
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].length != width || weights.length != rows) {
        throw new IllegalArgumentException(
            "Layer '%s' wants weights of shape [%d, %d] (outputs, inputs), but got %d rows, and row %d has %d numbers."
                .formatted(layer, rows, width, weights.length, i, weights[i].length));
      }
    }
    if (weights.length != rows) {
      throw new IllegalArgumentException(
          "Layer '%s' wants weights of shape [%d, %d] (outputs, inputs), but got no rows."
              .formatted(layer, rows, width));
    }
  }

  static float[][] given(float[][] rows) {
    for (float[] row : Text.given(rows, "The layer wants rows of numbers")) {
      Text.given(row, "The layer wants rows of numbers");
    }
    return rows;
  }

  static float[] flat(float[][] rows) {
    float[] flat = new float[Arrays.stream(rows).mapToInt(row -> row.length).sum()];
    int at = 0;
    for (float[] row : rows) {
      System.arraycopy(row, 0, flat, at, row.length);
      at += row.length;
    }
    return flat;
  }

  private static void assign(NDArray target, float[] values) {
    try (NDArray source = target.getManager().create(values, target.getShape())) {
      target.set(new NDIndex().addAllDim(), source);
    }
  }

  private Parameter only(Parameter.Type type, String what) {
    List<String> found = new ArrayList<>(parameters.keySet());
    found.removeIf(name -> parameter(name).getType() != type);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("Layer '%s' (%s) has no %s.".formatted(layer, kind, what));
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "Layer '%s' (%s) has several %s: ask for parameters(\"%s\"), which has them by name: %s."
              .formatted(layer, kind, what, layer, String.join(", ", found)));
    }
    return parameter(found.get(0));
  }

  private Parameter parameter(String name) {
    return Objects.requireNonNull(parameters.get(name));
  }
}
