package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.gradus.data.Dataset;

/**
 * A loss of the difference between output and target.
 *
 * @param name "squared error"
 * @param curve the loss of each difference z − t
 */
record ErrorLoss(String name, UnaryOperator<NDArray> curve) implements Loss {

  @Override
  public NDArray each(NDArray outputs, NDArray targets) {
    return curve.apply(outputs.sub(Fitting.numbers(outputs, targets)));
  }

  @Override
  public void check(Shape output, Dataset data) {
    String loss = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Fitting.requireNumbers(loss, output, data);
  }

  static NDArray huber(NDArray difference, float knee) {
    // With q = min(|r|, δ) both branches are q (|r| − q / 2), and so are their slopes.
    NDArray size = difference.abs();
    // Arrays of the step's memory, not plain numbers: the way back reads them again, and DJL leaves
    // a plain number's memory to the garbage collector meanwhile.
    NDManager memory = difference.getManager();
    NDArray near = size.minimum(memory.create(knee));
    return near.mul(size.sub(near.mul(memory.create(0.5f))));
  }
}
