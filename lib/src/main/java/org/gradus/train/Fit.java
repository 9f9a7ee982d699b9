package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/** One call of {@link Training#fit}: the loops over epochs and batches. */
final class Fit {
  private static final double NANOS = 1e9;
  private static final long NOTE_NANOS = 100_000_000;

  private final Training training;
  private final NDManager memory;
  private final Feed feed;
  private final Plan plan;
  private final @Nullable NDArray weights;
  private final Circumstances circumstances;
  private final Optional<Checkpoint> checkpoint;
  private final Optional<CompiledChain> compiled;
  private final List<Epoch> epochs = new ArrayList<>();
  private long begun = System.nanoTime();
  private long steps;
  private long noted;

  /** Prepares a run. */
  Fit(Training training, NDManager memory, Feed feed, Plan plan) {
    this.training = training;
    this.memory = memory;
    this.feed = feed;
    this.plan = plan;
    this.weights = plan.classWeights().on(memory, feed.sample());
    int first = Math.min(plan.batch(), feed.sample().size());
    int threads = plan.threadsFor(first);
    Hardware.use(threads);
    this.compiled = CompiledChain.of(training, memory, plan, first);
    this.circumstances =
        new Circumstances(
            plan.seed(),
            feed.examples() > 0 ? plan.batch() : feed.sample().size(),
            training.loss().name(),
            plan.describe(training.optimizer()),
            Hardware.describe(training.memory().getDevice()),
            threads,
            Hardware.versions(),
            feed.sample().provenance(),
            feed.examples());
    this.checkpoint =
        plan.checkpoint()
            .map(file -> new Checkpoint(file, training, circumstances, feed.batches()));
  }

  History run(@Nullable Judge judge) {
    try (Best best = new Best(plan.stop(), memory, training.block())) {
      checkpoint.flatMap(file -> file.restore(best)).ifPresent(this::resume);
      long total = feed.batches() > 0 ? (long) plan.epochs() * feed.batches() : -1;
      try (Progress.Task task = Progress.current().start(title(), total, "batch")) {
        if (steps > 0) {
          task.advance(steps);
        }
        while (epochs.size() < plan.epochs() && !best.exhausted()) {
          epoch(judge, best, task);
        }
      }
      best.restore();
      return history(
          epochs.size() < plan.epochs() ? History.Stopped.EARLY : History.Stopped.FINISHED);
    }
  }

  private void epoch(@Nullable Judge judge, Best best, Progress.Task task) {
    long start = System.nanoTime();
    int number = epochs.size() + 1;
    Scores learned = learn(number, task);
    Scores judged = judge == null ? null : judge(judge, number);
    epochs.add(record(number, learned, judged, System.nanoTime() - start));
    Epoch done = epochs.get(number - 1);
    best.note(done);
    checkpoint.ifPresent(file -> file.save(state(best), best));
    task.note(note(number, done.toString()));
    History soFar = history(History.Stopped.RUNNING);
    task.show(soFar);
    call(callback -> callback.epoch(soFar));
  }

  private Scores learn(int number, Progress.Task task) {
    try (NDManager here = memory.newSubManager();
        Readings readings = new Readings(here, training.metrics());
        Snapshot before = new Snapshot(here, training.block())) {
      feed.begin(number, here);
      Leaves leaves = new Leaves(here, training.frozen());
      long first = steps;
      Batch batch;
      do {
        try (NDManager step = here.newSubManager()) {
          Leaves.requireCalm();
          batch = feed.next(step);
          leaves.begin(step);
          double rate = rate();
          NDArray loss = step(batch, leaves, readings, rate);
          tell(number, (int) (steps - first), rate, loss);
          task.advance(1);
          if (readings.due() || batch.last()) {
            readings.read();
            requireFinite(readings, batch, number, before);
            noteNow(task, number, readings);
          }
        } catch (CancellationException stop) {
          throw interrupted(number, (int) (steps - first) + 1);
        }
      } while (!batch.last());
      return readings.scores();
    }
  }

  private double rate() {
    int perEpoch = Math.max(1, feed.batches());
    return training.optimizer().rate()
        * plan.schedule().factor(steps, (long) plan.epochs() * perEpoch, perEpoch);
  }

  private NDArray step(Batch batch, Leaves leaves, Readings readings, double rate) {
    // Whatever the engine draws in this step, dropout for one, follows from seed and step alone.
    Hardware.engine().setRandomSeed(Seeds.generator(plan.seed(), -(steps + 1)).nextInt());
    Slopes slopes = slopes(batch, leaves);
    Leaves.requireCalm();
    Leaves.update(
        slopes.parameters(),
        slopes.gradients(),
        training.optimizer(),
        training.moments(),
        plan.clipping(),
        rate);
    steps++;
    readings.add(slopes.loss(), slopes.outputs(), batch.targets(), batch.size());
    return slopes.loss();
  }

  private Slopes slopes(Batch batch, Leaves leaves) {
    try {
      return compiled.isPresent() && compiled.get().takes(batch)
          ? compiled.get().slopes(batch)
          : recorded(batch, leaves);
    } catch (EngineException failure) {
      throw EngineFailure.ofBatch(failure, batch.inputs().getShape());
    }
  }

  private Slopes recorded(Batch batch, Leaves leaves) {
    NDArray outputs;
    NDArray loss;
    try (GradientCollector recorder = Hardware.engine().newGradientCollector()) {
      outputs =
          training.block().forward(leaves, new NDList(batch.inputs()), true).singletonOrThrow();
      loss =
          weights == null
              ? training.loss().mean(outputs, batch.targets())
              : ClassWeights.mean(training.loss(), outputs, batch.targets(), weights);
      recorder.backward(loss);
    }
    return new Slopes(loss, outputs, leaves.parameters(), leaves.gradients());
  }

  private void tell(int epoch, int batch, double rate, NDArray loss) {
    if (!plan.callbacks().isEmpty()) {
      Step step = new Step(steps, epoch, batch, rate, loss::getFloat);
      call(callback -> callback.batch(step));
    }
  }

  private void call(Consumer<Callback> told) {
    plan.callbacks().forEach(told);
    // A callback may have asked a network, which chooses its own number of threads.
    Hardware.use(circumstances.threads());
  }

  private Scores judge(Judge judge, int number) {
    try {
      return judge.scores(done -> {});
    } catch (CancellationException stop) {
      throw new TrainingInterrupted(
          "Training was interrupted in epoch %d, while it was judged on the validation data; the weights stay as learned so far."
              .formatted(number),
          history(History.Stopped.INTERRUPTED));
    }
  }

  private TrainingInterrupted interrupted(int epoch, int batch) {
    return new TrainingInterrupted(
        "Training was interrupted in epoch %d, batch %s; the weights stay as learned so far."
            .formatted(epoch, place(batch)),
        history(History.Stopped.INTERRUPTED));
  }

  private String place(int batch) {
    int batches = feed.batches();
    return batches > 0 ? "%d of %d".formatted(Math.min(batch, batches), batches) : "" + batch;
  }

  private void requireFinite(Readings readings, Batch batch, int epoch, Snapshot before) {
    int bad = readings.firstBad();
    // The last step of an epoch comes after its last loss: its outcome must be looked at.
    boolean ruined = bad == 0 && batch.last() && !Cause.sound(training, batch);
    if (bad == 0 && !ruined) {
      return;
    }
    before.restore();
    // What the optimizer remembers went astray with the loss.
    training.close();
    boolean learned = epoch > 1 || bad != 1;
    double rate = rate();
    throw new TrainingDiverged(
        "The loss was no longer a number %s epoch %d, batch %s. %s The weights are back at the beginning of that epoch."
            .formatted(
                ruined ? "after the last step of" : "in",
                epoch,
                place(ruined ? readings.batches() : bad),
                Cause.of(training, feed.sample(), batch, learned, rate)),
        history(History.Stopped.DIVERGED));
  }

  private void noteNow(Progress.Task task, int epoch, Readings readings) {
    long now = System.nanoTime();
    if (now - noted > NOTE_NANOS) {
      noted = now;
      Scores scores = readings.scores();
      task.note(note(epoch, Text.scores("", scores.loss(), scores.metrics())));
    }
  }

  private void resume(Checkpoint.State state) {
    epochs.addAll(state.epochs());
    steps = state.steps();
    begun -= (long) (state.seconds() * NANOS);
    feed.skip(epochs.size());
  }

  private Checkpoint.State state(Best best) {
    return new Checkpoint.State(
        List.copyOf(epochs), steps, seconds(), best.smallest(), best.waited());
  }

  private String title() {
    String where = Hardware.banner(training.memory().getDevice(), circumstances.threads());
    return epochs.isEmpty() ? where : where + ", resumed after epoch " + epochs.size();
  }

  private String note(int epoch, String figures) {
    return "epoch %d of %d · %s".formatted(epoch, plan.epochs(), figures);
  }

  private double seconds() {
    return (System.nanoTime() - begun) / NANOS;
  }

  private History history(History.Stopped stopped) {
    return new History(epochs, circumstances, stopped, seconds());
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
}
