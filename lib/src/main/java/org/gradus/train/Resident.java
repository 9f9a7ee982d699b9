package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.gradus.data.Dataset;

/** Examples that lie on the device, in a new random order each epoch. */
final class Resident implements Feed {
  private final Dataset data;
  private final Plan plan;
  private final int batches;
  private final DeviceData inputs;
  private final Answers answers;
  private NDList parts = new NDList();
  private int next;

  Resident(NDManager memory, Dataset data, Plan plan) {
    this.data = data;
    this.plan = plan;
    this.batches = DeviceData.ceil(data.size(), plan.batch());
    this.inputs = new DeviceData(memory, data.features());
    this.answers = new Answers(memory, data);
  }

  @Override
  public int batches() {
    return batches;
  }

  @Override
  public int examples() {
    return data.size();
  }

  @Override
  public Dataset sample() {
    return data;
  }

  @Override
  public void begin(int number, NDManager memory) {
    long[] order = Seeds.order(data.size(), Seeds.generator(plan.seed(), number));
    parts = DeviceData.batches(memory, order, plan.batch());
    next = 0;
  }

  @Override
  public Batch next(NDManager step) {
    NDArray index = parts.get(next);
    next++;
    index.attach(step);
    return new Batch(
        inputs.gather(index),
        answers.gather(index),
        Math.toIntExact(index.size()),
        next == parts.size());
  }

  @Override
  public void skip(int epochs) {
    // Each epoch's order follows from its number.
  }
}
