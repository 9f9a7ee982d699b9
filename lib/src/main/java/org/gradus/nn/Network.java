package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.Split;
import org.gradus.train.Hardware;
import org.gradus.train.History;
import org.gradus.train.Inference;
import org.gradus.train.Loss;
import org.gradus.train.Metric;
import org.gradus.train.Optimizer;
import org.gradus.train.Plan;
import org.gradus.train.Scores;
import org.gradus.train.Training;
import org.jspecify.annotations.Nullable;

/**
 * A network: put together by {@link Sequential#of} or {@link Functional#of}, taught by {@link
 * #fit}, asked by {@link #predict}. What it hands out is plain Java; its own memory is freed by
 * {@link #close}, or by the garbage collector when it is forgotten. For one thread at a time.
 */
public final class Network implements AutoCloseable {
  private final Building building;
  private @Nullable Goal goal;
  private @Nullable Training training;

  private record Goal(Loss loss, Optimizer optimizer, List<Metric> metrics) {}

  Network(Architecture architecture) {
    this.building = new Building(architecture);
  }

  /**
   * Says what to make small, and how.
   *
   * @param loss for example {@code crossEntropy()}
   * @param optimizer for example {@code sgd(0.1)}
   * @param metrics what else to report, for example {@code accuracy()}
   * @return this network
   */
  public Network compile(Loss loss, Optimizer optimizer, Metric... metrics) {
    for (Metric metric : Text.given(metrics, "compile(…) wants metrics")) {
      Text.given(metric, "compile(…) wants metrics");
    }
    goal =
        new Goal(
            Text.given(loss, "compile(…) wants a loss"),
            Text.given(optimizer, "compile(…) wants an optimizer"),
            List.of(metrics));
    forget();
    return this;
  }

  private void forget() {
    if (training != null) {
      training.close();
      training = null;
    }
  }

  /**
   * Fixes the first weights, and every random draw of runs that have no seed of their own. 1 unless
   * it is set.
   *
   * @return this network
   * @throws IllegalStateException if the first weights have been drawn already
   */
  public Network seed(long value) {
    building.seed(value);
    return this;
  }

  /**
   * Chooses what to compute on; without it, the best there is.
   *
   * @return this network
   * @throws IllegalStateException if the network lies on a device already
   */
  public Network on(Hardware device) {
    building.on(Text.given(device, "on(…) wants hardware"));
    return this;
  }

  /**
   * Learns from examples; a second call goes on where the first one ended. The shape of the inputs
   * is taken from the data if the network does not know it yet.
   *
   * @param data to learn from
   * @param options how long, and in what portions
   * @return what happened
   * @throws IllegalStateException if {@link #compile} was not called
   * @throws IllegalArgumentException with a sentence if data and network do not fit together
   * @throws org.gradus.train.TrainingInterrupted if the thread is interrupted
   * @throws org.gradus.train.TrainingDiverged if the loss is no longer a number
   */
  public History fit(Dataset data, FitOptions options) {
    requireGoal();
    Text.given(data, "fit(…) wants a data set");
    long runSeed = Text.given(options, "fit(…) wants options").seedOr(building.seed());
    if (data.size() == 0) {
      throw new IllegalArgumentException(
          "%s holds no examples: there is nothing to learn from."
              .formatted(data.provenance().name()));
    }
    Body built = building.bodyFor(data.features(), runSeed);
    Plan plan = options.plan(runSeed, built.multiplyAdds());
    if (options.splits()) {
      Split split = options.split(data, runSeed);
      return training(built).fit(split.train(), split.validation(), plan);
    }
    options.validation().ifPresent(watched -> built.check(watched.features()));
    return training(built).fit(data, options.validation().orElse(null), plan);
  }

  /**
   * Learns from batches that come one by one, each a data set of its own: generated, augmented, or
   * read from a file that is too large. An epoch is one pass over them; with {@code
   * stepsPerEpoch(n)} it is n batches, and the next epoch goes on where it ended.
   *
   * @param batches in the order and the sizes in which they are to be learned; must give the same
   *     ones each time it is gone through, if the run is to be repeated or resumed
   * @param options how long; the batch size plays no part, and a share to hold out is refused
   * @return what happened
   * @throws IllegalStateException if {@link #compile} was not called
   * @throws IllegalArgumentException with a sentence if batches, options and network do not fit
   *     together
   * @throws org.gradus.train.TrainingInterrupted if the thread is interrupted
   * @throws org.gradus.train.TrainingDiverged if the loss is no longer a number
   */
  public History fit(Iterable<Dataset> batches, FitOptions options) {
    requireGoal();
    Text.given(batches, "fit(…) wants batches");
    if (Text.given(options, "fit(…) wants options").splits()) {
      throw new IllegalArgumentException(
          "Nothing can be held out of batches that come one by one: give validation(data) a data set of its own.");
    }
    long runSeed = options.seedOr(building.seed());
    Iterator<Dataset> first = batches.iterator();
    if (!first.hasNext()) {
      throw new IllegalArgumentException("There are no batches: there is nothing to learn from.");
    }
    Batches checked =
        new Batches(batches, first, batch -> building.bodyFor(batch.features(), runSeed));
    Body built = building.bodyFor(checked.first().features(), runSeed);
    Plan plan = options.plan(runSeed, built.multiplyAdds());
    options.validation().ifPresent(watched -> built.check(watched.features()));
    return training(built).fit(checked, options.validation().orElse(null), plan);
  }

  /**
   * Keeps the numbers of these layers as they are while others learn, running means included;
   * dropout and batch norm still behave as in training. Frozen layers at the beginning of a network
   * cost no way back.
   *
   * @param layers their names: see {@link #summary}
   * @return this network
   * @throws IllegalArgumentException if there is no such layer
   */
  public Network freeze(String... layers) {
    building.body().freeze(layers);
    return this;
  }

  /**
   * Lets these layers learn again; without names, all of them.
   *
   * @param layers their names: see {@link #summary}
   * @return this network
   * @throws IllegalArgumentException if there is no such layer
   */
  public Network unfreeze(String... layers) {
    building.body().unfreeze(layers);
    return this;
  }

  /**
   * Writes all numbers of the network into a file, with the names and shapes of its layers. The
   * file is whole or not there: see {@link org.gradus.train.SavedFile}.
   *
   * @throws java.io.UncheckedIOException with a sentence if it cannot be written
   */
  public void save(Path file) {
    Text.given(file, "save(…) wants a file");
    NetworkFile.save(building.body(), file);
  }

  /**
   * Takes all numbers from a file that {@link #save} wrote for a network of the same layers. What
   * an optimizer remembers is forgotten.
   *
   * @return this network
   * @throws java.io.UncheckedIOException with a sentence if the file cannot be read
   * @throws IllegalArgumentException with a sentence if it is damaged, or of another network;
   *     nothing was changed then
   */
  public Network load(Path file) {
    building.load(Text.given(file, "load(…) wants a file"));
    forget();
    return this;
  }

  /**
   * Asks how the network does on examples that it has not learned from.
   *
   * @throws IllegalStateException if the network is not compiled, or does not know the shape of its
   *     inputs yet
   * @throws IllegalArgumentException with a sentence if data and network do not fit together
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Evaluation evaluate(Dataset data) {
    requireGoal();
    Body built = building.body();
    Training judge = training(built);
    built.check(Text.given(data, "evaluate(…) wants a data set").features());
    Scores scores = judge.evaluate(data, built.multiplyAdds());
    return new Evaluation(scores.loss(), scores.metrics(), scores.size());
  }

  /**
   * Answers to many inputs.
   *
   * @throws IllegalStateException if the network does not know the shape of its inputs yet
   * @throws IllegalArgumentException with a sentence if the inputs have another shape, or one is no
   *     number
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Predictions predict(Features features) {
    Body built = building.body();
    if (Text.given(features, "predict(…) wants inputs").size() == 0) {
      return new Predictions(new float[0][], built.output());
    }
    built.check(features);
    return new Predictions(
        Inference.outputs(built.memory(), built.root(), features, built.multiplyAdds()),
        built.output());
  }

  /** Answers to many inputs, each flattened row by row. */
  public Predictions predict(float[][] rows) {
    Body built = building.body();
    Text.given(rows, "predict(…) wants rows of numbers");
    float[] flat = new float[Math.multiplyExact(rows.length, built.width())];
    for (int i = 0; i < rows.length; i++) {
      built.checkWidth(Text.given(rows[i], "predict(…) wants rows of numbers").length, i);
      System.arraycopy(rows[i], 0, flat, i * built.width(), built.width());
    }
    return predict(new FloatFeatures(flat, built.inputShape()));
  }

  /** Answers to one input, flattened row by row. */
  public Predictions predict(float[] row) {
    return predict(new float[][] {row});
  }

  /**
   * What comes out of an inner layer: the inputs as the network sees them there.
   *
   * @param layer its name: see {@link #summary}
   * @param inputs many examples
   * @return as many examples, of the shape that the layer gives
   * @throws IllegalArgumentException if there is no such layer, or the inputs have another shape
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Features features(String layer, Features inputs) {
    Body built = building.body();
    BuiltLayer wanted = built.layer(layer);
    int[] shape = Arrays.stream(wanted.output().getShape()).mapToInt(Math::toIntExact).toArray();
    if (Text.given(inputs, "features(…) wants inputs").size() == 0) {
      return new FloatFeatures(new float[0], shape);
    }
    built.check(inputs);
    float[][] rows =
        Inference.outputs(built.memory(), built.upTo(wanted), inputs, built.multiplyAdds());
    return new FloatFeatures(ParameterTable.flat(rows), shape);
  }

  /**
   * The weights of a layer that has one array of them: [outputs][inputs]. Those of a convolution
   * are flattened to one row a filter.
   *
   * @param layer its name: see {@link #summary}
   */
  public float[][] weights(String layer) {
    return building.body().layer(layer).parameters().weights().rows();
  }

  /** The bias of a layer that has one: [outputs]. */
  public float[] bias(String layer) {
    return building.body().layer(layer).parameters().bias();
  }

  /**
   * Replaces the numbers of a layer that has one array of weights and one bias.
   *
   * @param layer its name: see {@link #summary}
   * @param weights [outputs][inputs]
   * @param bias [outputs]
   * @throws IllegalArgumentException if there is no such layer or a shape does not fit
   */
  public void setWeights(String layer, float[][] weights, float[] bias) {
    Text.given(bias, "setWeights(…) wants a bias");
    building.body().layer(layer).parameters().set(ParameterTable.given(weights), bias);
  }

  /**
   * All numbers of a layer, by the names that its own page gives them: "weight" and "bias" for most
   * layers, running means and variances included.
   *
   * @param layer its name: see {@link #summary}
   */
  public Map<String, Weights> parameters(String layer) {
    return building.body().layer(layer).parameters().all();
  }

  /**
   * One array of a layer's numbers.
   *
   * @param layer its name: see {@link #summary}
   * @param parameter its name: see {@link #parameters}
   * @throws IllegalArgumentException if there is no such layer or parameter
   */
  public Weights parameter(String layer, String parameter) {
    return building.body().layer(layer).parameters().get(parameter);
  }

  /**
   * Replaces one array of a layer's numbers.
   *
   * @param layer its name: see {@link #summary}
   * @param parameter its name: see {@link #parameters}
   * @param values all of them, row by row
   * @throws IllegalArgumentException if there is no such layer or parameter, or the size differs
   */
  public void setParameter(String layer, String parameter, float... values) {
    Text.given(values, "setParameter(…) wants numbers");
    building.body().layer(layer).parameters().set(parameter, values);
  }

  /**
   * Replaces one array of a layer's numbers.
   *
   * @param layer its name: see {@link #summary}
   * @param parameter its name: see {@link #parameters}
   * @param rows as {@link Weights#rows} gives them
   * @throws IllegalArgumentException if there is no such layer or parameter, or the size differs
   */
  public void setParameter(String layer, String parameter, float[][] rows) {
    setParameter(layer, parameter, ParameterTable.flat(ParameterTable.given(rows)));
  }

  /**
   * The layers with their shapes and sizes. A network that has not been used yet draws no numbers
   * for this, however large it is.
   *
   * @throws IllegalStateException if the network does not know the shape of its inputs yet
   */
  public Summary summary() {
    return building.summary();
  }

  /** How many numbers the network learns. */
  public long parameterCount() {
    return summary().parameters();
  }

  /** DJL's block: takes [batch, shape of one example…]. It belongs to this network. */
  public Block block() {
    return building.body().root();
  }

  /** The shape of one example. */
  Shape inputShape() {
    return building.body().input();
  }

  /** The shape of one answer. */
  Shape outputShape() {
    return building.body().output();
  }

  /** Its memory and its numbers, for who teaches it in a way of his own. */
  Body body() {
    return building.body();
  }

  /** Frees the network's memory at once; it cannot be used afterwards. */
  @Override
  public void close() {
    building.close();
  }

  private Training training(Body built) {
    Goal known = requireGoal();
    if (training == null) {
      training =
          new Training(built.memory(), built.root(), known.loss, known.optimizer, known.metrics);
    }
    training.freeze(built.frozen());
    return training;
  }

  private Goal requireGoal() {
    if (goal == null) {
      throw new IllegalStateException(
          "The network has no loss yet: call compile(crossEntropy(), sgd(0.1), accuracy()) first.");
    }
    return goal;
  }
}
