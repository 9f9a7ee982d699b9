package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Locale;

/**
 * Limits gradients before a step, each number first, then all together: g ← min(max(g, −v), v), and
 * g ← g · c / max(c, ‖g‖), with ‖g‖ the root of the sum of squares over all parameters. Source:
 * Pascanu, Mikolov and Bengio, <em>On the difficulty of training recurrent neural networks</em>,
 * 2013.
 *
 * @param value v; 0 is no limit
 * @param norm c; 0 is no limit
 */
record Clipping(double value, double norm) {
  static final Clipping NONE = new Clipping(0, 0);

  Clipping {
    Optimizers.notNegative("limit of a gradient's numbers", value);
    Optimizers.notNegative("limit of the gradients' norm", norm);
  }

  boolean none() {
    return value == 0 && norm == 0;
  }

  String describe() {
    return (value > 0 ? ", gradients clipped to ±" + number(value) : "")
        + (norm > 0 ? ", gradients clipped to norm " + number(norm) : "");
  }

  private static String number(double limit) {
    return limit == Math.rint(limit)
        ? String.format(Locale.ROOT, "%.0f", limit)
        : Double.toString(limit);
  }

  /** The gradients within the limits; they may be changed in place. */
  List<NDArray> apply(List<NDArray> gradients) {
    List<NDArray> limited = gradients;
    if (value > 0) {
      limited = gradients.stream().map(g -> g.clip(-(float) value, (float) value)).toList();
    }
    if (norm > 0) {
      // The norm stays on the device: to read it would make the device wait.
      NDArray size = norm(limited);
      NDArray limit = size.getManager().full(size.getShape(), (float) norm, DataType.FLOAT32);
      NDArray scale = limit.div(size.maximum(limit));
      limited.forEach(g -> g.muli(scale));
    }
    return limited;
  }

  /** The root of the sum of squares of all numbers. */
  static NDArray norm(List<NDArray> gradients) {
    NDList squares = new NDList();
    gradients.forEach(g -> squares.add(g.square().sum()));
    return NDArrays.stack(squares).sum().sqrt();
  }
}
