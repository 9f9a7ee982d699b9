package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an optimizer remembers from step to step: the number of the step, and arrays as large as the
 * parameters, such as velocities and running means. They begin at zero.
 */
public final class Moments implements AutoCloseable {
  private final NDManager memory;
  private final Map<String, Map<String, NDArray>> slots = new TreeMap<>();
  private final Map<String, Constant> constants = new LinkedHashMap<>();
  private long step;

  private record Constant(float value, NDArray array) {}

  Moments(NDManager parent) {
    this.memory = parent.newSubManager();
  }

  /** The number of the step that is being taken, from 1. */
  public long step() {
    return step;
  }

  /** A new batch. */
  void next() {
    step++;
  }

  /**
   * The array that belongs to a parameter; zeros at first. Change it in place.
   *
   * @param slot which of the optimizer's arrays: "velocity"
   * @param id the parameter's own name
   * @param like the parameter: the array has its shape and type
   */
  public NDArray of(String slot, String id, NDArray like) {
    return slots
        .computeIfAbsent(slot, k -> new LinkedHashMap<>())
        .computeIfAbsent(id, k -> memory.zeros(like.getShape(), like.getDataType()));
  }

  /**
   * A number on the device, kept until its value changes: cheaper than a new one for every
   * parameter of every step.
   */
  public NDArray constant(String name, double value) {
    Constant known = constants.get(name);
    if (known == null || known.value != (float) value) {
      if (known != null) {
        known.array.close();
      }
      known =
          new Constant((float) value, memory.full(new Shape(), (float) value, DataType.FLOAT32));
      constants.put(name, known);
    }
    return known.array;
  }

  /** All arrays, by slot and parameter. */
  Map<String, Map<String, NDArray>> slots() {
    return slots;
  }

  /** Goes back to a step that was saved; its arrays are put in by {@link #of}. */
  void resume(long saved) {
    step = saved;
  }

  @Override
  public void close() {
    memory.close();
  }
}
