package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.gradus.data.Dataset;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/** One call of {@link Training#fit}: the loops over epochs and batches. */
final class Fit {
  private static final double NANOS = 1e9;
  private static final long NOTE_NANOS = 100_000_000;

  private final Training training;
  private final Dataset data;
  private final @Nullable Dataset validation;
  private final Plan plan;
  private final int batches;
  private final Circumstances circumstances;
  private final List<Epoch> epochs = new ArrayList<>();
  private final long begun = System.nanoTime();
  private long noted;

  Fit(Training training, Dataset data, @Nullable Dataset validation, Plan plan) {
    this.training = training;
    this.data = data;
    this.validation = validation;
    this.plan = plan;
    this.batches = DeviceData.ceil(data.size(), plan.batch());
    long work = plan.work() * Math.min(plan.batch(), data.size());
    int threads = plan.threads() > 0 ? plan.threads() : Hardware.threads(work);
    Hardware.use(threads);
    this.circumstances =
        new Circumstances(
            plan.seed(),
            plan.batch(),
            training.loss().name(),
            training.optimizer().describe(),
            Hardware.describe(training.memory().getDevice()),
            threads,
            Hardware.versions(),
            data.provenance(),
            data.size());
  }

  History run() {
    try (NDManager memory = training.memory().newSubManager();
        Progress.Task task =
            Progress.current().start(title(), (long) plan.epochs() * batches, "batch");
        Best best = new Best(plan.stop(), memory, training.block());
        Judge judge = validation == null ? null : new Judge(training, validation)) {
      DeviceData inputs = new DeviceData(memory, data.features());
      NDArray labels = Upload.longs(memory, Arrays.stream(data.labels()).asLongStream().toArray());
      for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
        long start = System.nanoTime();
        Scores learned = learn(epoch, memory, inputs, labels, task);
        Scores judged = judge == null ? null : judge(judge, epoch);
        epochs.add(record(epoch, learned, judged, System.nanoTime() - start));
        task.note(note(epoch, epochs.get(epoch - 1).toString()));
        task.show(history(History.Stopped.RUNNING));
        if (best.exhausted(epochs.get(epoch - 1))) {
          break;
        }
      }
      best.restore();
      return history(
          epochs.size() < plan.epochs() ? History.Stopped.EARLY : History.Stopped.FINISHED);
    }
  }

  private Scores learn(
      int number, NDManager memory, DeviceData inputs, NDArray labels, Progress.Task task) {
    try (NDManager here = memory.newSubManager();
        Readings readings = new Readings(here, training.metrics());
        Snapshot before = new Snapshot(here, training.block())) {
      long[] order = Seeds.order(data.size(), Seeds.generator(plan.seed(), number));
      NDList parts = DeviceData.batches(here, order, plan.batch());
      Leaves leaves = new Leaves(here);
      for (int batch = 1; batch <= batches; batch++) {
        if (Thread.interrupted()) {
          throw interrupted(number, batch);
        }
        try (NDManager step = here.newSubManager()) {
          NDArray index = parts.get(batch - 1);
          index.attach(step);
          leaves.begin(step);
          step(inputs, labels, index, leaves, readings, (number - 1L) * batches + batch);
        }
        task.advance(1);
        if (readings.due() || batch == batches) {
          readings.read();
          requireFinite(readings, number, before);
          noteNow(task, number, readings);
        }
      }
      return readings.scores();
    }
  }

  private static Epoch record(int number, Scores learned, @Nullable Scores judged, long nanos) {
    return new Epoch(
        number,
        learned.loss(),
        learned.metrics(),
        judged == null ? OptionalDouble.empty() : OptionalDouble.of(judged.loss()),
        judged == null ? Map.of() : judged.metrics(),
        nanos / NANOS);
  }

  private void step(
      DeviceData inputs,
      NDArray labels,
      NDArray index,
      Leaves leaves,
      Readings readings,
      long number) {
    // Whatever the engine draws in this step, dropout for one, follows from seed and step alone.
    Hardware.engine().setRandomSeed(Seeds.generator(plan.seed(), -number).nextInt());
    NDArray x = inputs.gather(index);
    NDArray y = labels.gather(index, 0);
    y.attach(index.getManager());
    NDArray outputs;
    NDArray loss;
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      outputs = training.block().forward(leaves, new NDList(x), true).singletonOrThrow();
      loss = training.loss().mean(outputs, y);
      recorder.backward(loss);
    }
    leaves.update(training.moments());
    readings.add(loss, outputs, y, Math.toIntExact(index.size()));
  }

  private Scores judge(Judge judge, int number) {
    try {
      return judge.scores();
    } catch (CancellationException stop) {
      throw interrupted(number, batches);
    }
  }

  private TrainingInterrupted interrupted(int epoch, int batch) {
    return new TrainingInterrupted(
        "Training was interrupted in epoch %d, batch %d of %d; the weights stay as learned so far."
            .formatted(epoch, batch, batches),
        history(History.Stopped.INTERRUPTED));
  }

  private void requireFinite(Readings readings, int epoch, Snapshot before) {
    if (readings.firstBad() > 0) {
      before.restore();
      // What the optimizer remembers went astray with the loss.
      training.close();
      throw new TrainingDiverged(
          "The loss was no longer a number in epoch %d, batch %d of %d. %s The weights are back at the beginning of that epoch."
              .formatted(
                  epoch,
                  readings.firstBad(),
                  batches,
                  Checks.likelyCause(data.features(), training.optimizer().rate())),
          history(History.Stopped.DIVERGED));
    }
  }

  private void noteNow(Progress.Task task, int epoch, Readings readings) {
    long now = System.nanoTime();
    if (now - noted > NOTE_NANOS) {
      noted = now;
      Scores scores = readings.scores();
      task.note(note(epoch, Text.scores("", scores.loss(), scores.metrics())));
    }
  }

  /** Says what computes: nobody should have to guess whether the GPU is in use. */
  private String title() {
    int threads = circumstances.threads();
    return training.memory().getDevice().isGpu()
        ? "Training on " + circumstances.device()
        : "Training on the CPU, " + (threads == 1 ? "1 thread" : threads + " threads");
  }

  private String note(int epoch, String figures) {
    return "epoch %d of %d · %s".formatted(epoch, plan.epochs(), figures);
  }

  private History history(History.Stopped stopped) {
    return new History(epochs, circumstances, stopped, (System.nanoTime() - begun) / NANOS);
  }
}
