package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gradus.data.Dataset;
import org.gradus.progress.Progress;

/** One call of {@link AdversarialTraining#fit}: the loops over epochs and batches. */
final class Duel {
  private static final double NANOS = 1e9;
  private static final int WINDOW = 50;

  private final Player generator;
  private final Player discriminator;
  private final AdversarialTraining.Game game;
  private final NDManager memory;
  private final Plan plan;
  private final DeviceData examples;
  private final int size;
  private final Circumstances circumstances;
  private final List<Epoch> epochs = new ArrayList<>();
  private final long begun = System.nanoTime();
  private long steps;

  /** Prepares a run. */
  Duel(
      Player generator,
      Player discriminator,
      AdversarialTraining.Game game,
      NDManager memory,
      Dataset data,
      Plan plan) {
    this.generator = generator;
    this.discriminator = discriminator;
    this.game = game;
    this.memory = memory;
    this.plan = plan;
    this.examples = new DeviceData(memory, data.features());
    this.size = data.size();
    int threads = plan.threadsFor(Math.min(plan.batch(), size));
    Hardware.use(threads);
    this.circumstances =
        new Circumstances(
            plan.seed(),
            plan.batch(),
            game.describe(),
            "generator: %s; discriminator: %s"
                .formatted(
                    plan.describe(generator.optimizer()), plan.describe(discriminator.optimizer())),
            Hardware.describe(memory.getDevice()),
            threads,
            Hardware.versions(),
            data.provenance(),
            size);
  }

  History run() {
    String title = Hardware.banner(memory.getDevice(), circumstances.threads());
    long total = (long) plan.epochs() * DeviceData.ceil(size, plan.batch());
    try (Progress.Task task = Progress.current().start(title, total, "batch")) {
      while (epochs.size() < plan.epochs()) {
        epoch(task);
      }
    }
    return history(History.Stopped.FINISHED);
  }

  private void epoch(Progress.Task task) {
    long start = System.nanoTime();
    int number = epochs.size() + 1;
    DuelReadings readings = learn(number, task);
    epochs.add(readings.epoch(number, (System.nanoTime() - start) / NANOS));
    task.note("epoch %d of %d · %s".formatted(number, plan.epochs(), epochs.get(number - 1)));
    History soFar = history(History.Stopped.RUNNING);
    task.show(soFar);
    plan.callbacks().forEach(callback -> callback.epoch(soFar));
    // A callback may have asked a network, which chooses its own number of threads.
    Hardware.use(circumstances.threads());
  }

  private DuelReadings learn(int number, Progress.Task task) {
    try (NDManager here = memory.newSubManager();
        Snapshot maker = new Snapshot(here, generator.block());
        Snapshot judge = new Snapshot(here, discriminator.block())) {
      long[] order = Seeds.order(size, Seeds.generator(plan.seed(), number));
      NDList parts = DeviceData.batches(here, order, plan.batch());
      DuelReadings readings = new DuelReadings(here);
      for (int batch = 1; batch <= parts.size(); batch++) {
        try (NDManager step = here.newSubManager()) {
          Leaves.requireCalm();
          NDArray index = parts.get(batch - 1);
          index.attach(step);
          step(examples.gather(index), step, parts.size(), readings);
          task.advance(1);
        } catch (CancellationException stop) {
          throw new TrainingInterrupted(
              "Training was interrupted in epoch %d, batch %d of %d; the weights stay as learned so far."
                  .formatted(number, batch, parts.size()),
              history(History.Stopped.INTERRUPTED));
        }
        if ((batch % WINDOW == 0 || batch == parts.size()) && !readings.read()) {
          maker.restore();
          judge.restore();
          throw diverged(number);
        }
      }
      return readings;
    }
  }

  private TrainingDiverged diverged(int number) {
    // What the optimizers remember went astray with the loss.
    generator.forget();
    discriminator.forget();
    return new TrainingDiverged(
        "A loss was no longer a number in epoch %d. Likely cause: the learning rates %s and %s are too large; try a tenth of them. The weights are back at the beginning of that epoch."
            .formatted(number, generator.optimizer().rate(), discriminator.optimizer().rate()),
        history(History.Stopped.DIVERGED));
  }

  private void step(NDArray x, NDManager step, int perEpoch, DuelReadings readings) {
    // Whatever is drawn in this step follows from seed and step alone.
    Hardware.engine().setRandomSeed(Seeds.generator(plan.seed(), -(steps + 1)).nextInt());
    double factor = plan.schedule().factor(steps, (long) plan.epochs() * perEpoch, perEpoch);
    try {
      NDArray lost = discriminate(step, x, factor);
      readings.add(lost, generate(step, x.getShape(), factor));
    } catch (EngineException failure) {
      throw EngineFailure.ofBatch(failure, x.getShape());
    }
    steps++;
  }

  private NDArray discriminate(NDManager step, NDArray x, double factor) {
    NDArray fake =
        generator.forward(generator.still(step), noise(step, x.getShape())).stopGradient();
    Leaves leaves = discriminator.learning(step);
    NDArray loss;
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      NDArray seen = discriminator.forward(leaves, x);
      NDArray taken = discriminator.forward(leaves, fake.reshape(x.getShape()));
      // An array, not a plain number: the way back reads it again.
      NDArray share = step.full(new Shape(1), (float) game.real());
      loss = softPlus(seen).sub(seen.mul(share)).mean().add(softPlus(taken).mean());
      recorder.backward(loss);
    }
    discriminator.move(leaves, plan.clipping(), factor);
    return loss;
  }

  /** The generator's loss, and the share of what it made that was taken for real. */
  private NDList generate(NDManager step, Shape shape, double factor) {
    Leaves leaves = generator.learning(step);
    NDArray loss;
    NDArray taken;
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      NDArray fake = generator.forward(leaves, noise(step, shape));
      // The judge stands still, but the way back leads through him.
      taken = discriminator.forward(discriminator.still(step), fake.reshape(shape));
      loss = softPlus(taken.neg()).mean();
      recorder.backward(loss);
    }
    generator.move(leaves, plan.clipping(), factor);
    return new NDList(loss, taken.gt(0).toType(loss.getDataType(), false).mean());
  }

  private NDArray noise(NDManager step, Shape batch) {
    return step.randomNormal(new Shape(batch.get(0), game.noise()));
  }

  private static NDArray softPlus(NDArray logits) {
    return ai.djl.nn.Activation.softPlus(logits);
  }

  private History history(History.Stopped stopped) {
    return new History(epochs, circumstances, stopped, (System.nanoTime() - begun) / NANOS);
  }
}
