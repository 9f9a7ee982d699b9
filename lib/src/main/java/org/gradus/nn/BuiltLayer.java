package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;

/** A layer with its numbers, in a network. */
record BuiltLayer(String name, Layer layer, Block block, Shape input, Shape output) {

  long parameterCount() {
    return block.getParameters().values().stream()
        .mapToLong(parameter -> parameter.getArray().size())
        .sum();
  }

  /** The weights, one row an output; weights of more sides are flattened to such rows. */
  float[][] weights() {
    NDArray array = parameter(Parameter.Type.WEIGHT, "weights").getArray();
    float[] values = array.toFloatArray();
    int rows = Math.toIntExact(array.getShape().get(0));
    int width = values.length / rows;
    float[][] weights = new float[rows][];
    for (int i = 0; i < rows; i++) {
      weights[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    return weights;
  }

  float[] bias() {
    return parameter(Parameter.Type.BIAS, "bias").getArray().toFloatArray();
  }

  void setWeights(float[][] weights, float[] bias) {
    NDArray w = parameter(Parameter.Type.WEIGHT, "weights").getArray();
    NDArray b = parameter(Parameter.Type.BIAS, "bias").getArray();
    long rows = w.getShape().get(0);
    long width = w.size() / rows;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].length != width || weights.length != rows) {
        throw new IllegalArgumentException(
            "Layer '%s' wants weights of shape [%d, %d] (outputs, inputs), but got %d rows, and row %d has %d numbers."
                .formatted(name, rows, width, weights.length, i, weights[i].length));
      }
    }
    if (weights.length != rows) {
      throw new IllegalArgumentException(
          "Layer '%s' wants weights of shape [%d, %d] (outputs, inputs), but got no rows."
              .formatted(name, rows, width));
    }
    if (bias.length != b.size()) {
      throw new IllegalArgumentException(
          "Layer '%s' wants a bias of %d numbers, but got %d."
              .formatted(name, b.size(), bias.length));
    }
    float[] flat = new float[Math.toIntExact(w.size())];
    for (int i = 0; i < weights.length; i++) {
      System.arraycopy(weights[i], 0, flat, i * weights[i].length, weights[i].length);
    }
    assign(w, flat);
    assign(b, bias);
  }

  private static void assign(NDArray target, float[] values) {
    try (NDArray source = target.getManager().create(values, target.getShape())) {
      target.set(new NDIndex().addAllDim(), source);
    }
  }

  private Parameter parameter(Parameter.Type type, String what) {
    return block.getParameters().values().stream()
        .filter(parameter -> parameter.getType() == type)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Layer '%s' (%s) has no %s.".formatted(name, layer.kind(), what)));
  }
}
