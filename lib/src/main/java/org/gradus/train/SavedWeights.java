package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.train.SavedFile.Values;
import org.jspecify.annotations.Nullable;

/** Numbers of arrays on their way out of the device and back in. */
public final class SavedWeights {
  private SavedWeights() {}

  /** The numbers of all parameters, by the names given. */
  public static Map<String, Values> of(Map<String, Parameter> parameters) {
    Map<String, Values> values = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> values.put(name, values(parameter.getArray())));
    return values;
  }

  static Values values(NDArray array) {
    NDArray floats = array.toType(DataType.FLOAT32, false);
    return new Values(array.getShape().getShape(), floats.toFloatArray());
  }

  /**
   * Puts numbers into all parameters; into none if there is one that does not fit.
   *
   * @throws IllegalArgumentException if a name is missing or too many, or a shape differs: half a
   *     sentence, to be put after the name of the file
   */
  public static void into(Map<String, Parameter> parameters, Map<String, Values> values) {
    for (String name : values.keySet()) {
      if (!parameters.containsKey(name)) {
        throw new IllegalArgumentException(
            "it has '%s', which this network has not".formatted(name));
      }
    }
    parameters.forEach((name, parameter) -> requireLike(name, parameter, values.get(name)));
    parameters.forEach((name, parameter) -> put(parameter.getArray(), known(values, name)));
  }

  private static void requireLike(String name, Parameter parameter, @Nullable Values values) {
    long[] wanted = parameter.getArray().getShape().getShape();
    if (values == null) {
      throw new IllegalArgumentException("it has no '%s', which this network has".formatted(name));
    }
    if (!Arrays.equals(values.shape(), wanted)) {
      throw new IllegalArgumentException(
          "'%s' has shape %s in it and %s in this network"
              .formatted(name, Arrays.toString(values.shape()), Arrays.toString(wanted)));
    }
  }

  private static Values known(Map<String, Values> values, String name) {
    Values found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("it has no '%s'".formatted(name));
    }
    return found;
  }

  static void put(NDArray target, Values values) {
    try (NDManager here = target.getManager().newSubManager()) {
      NDArray source = Upload.floats(here, values.numbers(), new Shape(values.shape()));
      target.set(new NDIndex().addAllDim(), source.toType(target.getDataType(), false));
    }
  }
}
