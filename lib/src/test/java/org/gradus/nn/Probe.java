package org.gradus.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the engine computes for a case: forward, and the gradients of Σ g y. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Probe(float[] y, float[] dx, Map<String, float[]> gradients, Map<String, float[]> state) {

  static Probe of(LayerVector vector) {
    try (Network network = LayerCases.network(vector)) {
      vector.group("parameters").forEach((name, values) -> set(network, name, values));
      vector.group("state").forEach((name, values) -> set(network, name, values));
      return run(network, vector);
    }
  }

  float[] gradient(String name) {
    return Objects.requireNonNull(gradients.get(name), name);
  }

  float[] state(String name) {
    return Objects.requireNonNull(state.get(name), name);
  }

  private static void set(Network network, String name, double... values) {
    network.setParameter(layer(name), parameter(name), narrow(values));
  }

  private static String layer(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private static String parameter(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static Probe run(Network network, LayerVector vector) {
    Shape shape = new Shape(vector.batch());
    for (int side : vector.input()) {
      shape = shape.add(side);
    }
    Map<String, NDArray> learned = learned(network, vector);
    try (NDManager step = NDManager.newBaseManager();
        GradientCollector recorder = Engine.getInstance().newGradientCollector()) {
      NDArray x = step.create(narrow(vector.x()), shape);
      x.setRequiresGradient(vector.hasInputGradient());
      learned.values().forEach(array -> array.setRequiresGradient(true));
      NDArray y =
          network
              .block()
              .forward(new ParameterStore(step, false), new NDList(x), vector.training())
              .singletonOrThrow();
      float[] outputs = y.toFloatArray();
      recorder.backward(y.mul(step.create(narrow(vector.g()), y.getShape())).sum());
      Map<String, float[]> gradients = new LinkedHashMap<>();
      learned.forEach((name, array) -> gradients.put(name, array.getGradient().toFloatArray()));
      return new Probe(
          outputs,
          vector.hasInputGradient() ? x.getGradient().toFloatArray() : new float[0],
          gradients,
          state(network, vector));
    } finally {
      learned.values().forEach(array -> array.setRequiresGradient(false));
    }
  }

  private static Map<String, NDArray> learned(Network network, LayerVector vector) {
    Map<String, NDArray> learned = new LinkedHashMap<>();
    vector.group("parameters").keySet().forEach(name -> learned.put(name, array(network, name)));
    return learned;
  }

  private static NDArray array(Network network, String name) {
    return network.block().getChildren().stream()
        .filter(child -> child.getKey().endsWith(layer(name)))
        .flatMap(child -> child.getValue().getParameters().values().stream())
        .filter(parameter -> parameter.getName().equals(parameter(name)))
        .map(Parameter::getArray)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, float[]> state(Network network, LayerVector vector) {
    Map<String, float[]> state = new LinkedHashMap<>();
    vector
        .group("state")
        .keySet()
        .forEach(name -> state.put(name, array(network, name).toFloatArray()));
    return state;
  }

  static float[] narrow(double... wide) {
    float[] narrow = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }
}
