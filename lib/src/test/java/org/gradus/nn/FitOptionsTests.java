package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.data.Offset.offset;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.binaryCrossEntropy;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.multiLabel;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Metrics.binaryAccuracy;
import static org.gradus.train.Metrics.meanAbsoluteError;
import static org.gradus.train.Metrics.rSquared;
import static org.gradus.train.Metrics.rootMeanSquaredError;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;
import static org.gradus.train.Schedules.cosine;
import static org.gradus.train.Schedules.warmUp;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.data.Dataset;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Blobs;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

/** What a run can be told, and that it listens. */
class FitOptionsTests {
  private final Dataset data = Blobs.of(120, 4, 3, 1);

  @Test
  void numbersAreLearned() {
    Dataset line = Blobs.line(400, 1);
    try (Network network =
        Sequential.of(dense(2))
            .compile(
                squaredError(),
                adam(0.05),
                meanAbsoluteError(),
                rootMeanSquaredError(),
                rSquared())) {
      Epoch last = network.fit(line, epochs(30).batch(40).validation(0.2)).last().orElseThrow();
      assertThat(last.validationMetrics().get("mean absolute error")).isLessThan(0.05);
      assertThat(last.metrics().get("root mean squared error"))
          .isCloseTo(Math.sqrt(last.loss()), offset(1e-6));
      Evaluation evaluation = network.evaluate(Blobs.line(100, 2));
      assertThat(evaluation.loss()).isLessThan(0.003);
      // Both numbers have a variance of 5.
      assertThat(evaluation.metrics().get("R²")).isCloseTo(1 - evaluation.loss() / 5, offset(5e-4));
      assertThat(network.weights("dense")[1][0]).isCloseTo(-2, offset(0.05f));
    }
  }

  @Test
  void yesOrNoIsLearnedWithOneOutput() {
    Dataset two = Blobs.of(200, 4, 2, 3);
    try (Network network =
        Sequential.of(dense(1)).compile(binaryCrossEntropy(), rmsProp(0.05), binaryAccuracy())) {
      network.fit(two, epochs(20).batch(20).validation(0.2));
      assertThat(network.evaluate(two).accuracy()).isGreaterThan(0.98);
    }
  }

  @Test
  void severalLabelsAreLearnedAtOnce() {
    float[] inputs = new float[300];
    float[] labels = new float[300];
    for (int i = 0; i < 300; i++) {
      inputs[i] = (float) Math.sin(i * 12.9898);
      labels[i] = inputs[i] > 0 ? 1 : 0;
    }
    Dataset several = Blobs.numbers(new FloatFeatures(inputs, 3), new FloatFeatures(labels, 3));
    try (Network network =
        Sequential.of(dense(3)).compile(multiLabel(), adam(0.1), binaryAccuracy())) {
      network.fit(several, epochs(40).batch(20));
      Evaluation evaluation = network.evaluate(several);
      assertThat(evaluation.accuracy()).isGreaterThan(0.97);
      assertThat(new Evaluation(0.1, Map.of("accuracy", 0.975), 10))
          .hasToString("accuracy 97.5 %, loss 0.100");
    }
  }

  @Test
  void aClassForEveryPlaceOfASequenceIsLearned() {
    float[] inputs = new float[200 * 5 * 2];
    float[] classes = new float[200 * 5];
    for (int i = 0; i < classes.length; i++) {
      inputs[2 * i] = (float) Math.sin(i * 78.233);
      inputs[2 * i + 1] = (float) Math.cos(i * 37.719);
      classes[i] = inputs[2 * i] > inputs[2 * i + 1] ? 2 : 0;
    }
    Dataset sequences =
        Blobs.numbers(new FloatFeatures(inputs, 5, 2), new FloatFeatures(classes, 5));
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), adam(0.1), accuracy())) {
      network.fit(sequences, epochs(20).batch(20));
      assertThat(network.evaluate(sequences).accuracy()).isGreaterThan(0.97);
    }
  }

  @Test
  void picturesAreLearnedFromPictures() {
    float[] noisy = new float[50 * 9];
    float[] clean = new float[50 * 9];
    for (int i = 0; i < noisy.length; i++) {
      clean[i] = i % 9 == i / 9 % 9 ? 1 : 0;
      noisy[i] = clean[i] + 0.1f * (float) Math.sin(i);
    }
    Dataset pictures =
        Blobs.numbers(new FloatFeatures(noisy, 3, 3), new FloatFeatures(clean, 1, 3, 3));
    try (Network network = Sequential.of(flatten(), dense(8)).compile(squaredError(), adam(0.05))) {
      assertThat(catchThrowable(() -> network.fit(pictures, epochs(1))))
          .hasMessage(
              "Squared error wants an output for each number of the target, but the targets of Line have shape [1, 3, 3] and the network's outputs fit shape [8]: change the last layer.");
    }
    try (Network network = Sequential.of(flatten(), dense(9)).compile(squaredError(), adam(0.05))) {
      assertThat(network.fit(pictures, epochs(30)).last().orElseThrow().loss()).isLessThan(0.05);
    }
    try (Network network = Sequential.of(dense(3)).compile(squaredError(), adam(0.05))) {
      assertThat(network.fit(pictures, epochs(20)).last().orElseThrow().loss()).isLessThan(0.3);
    }
  }

  @Test
  void theScheduleSetsTheRateOfEveryStep() {
    List<Double> rates = new ArrayList<>();
    try (Network network = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.5))) {
      History history =
          network.fit(
              data,
              epochs(2)
                  .batch(30)
                  .schedule(warmUp(0.5, cosine()))
                  .eachBatch(step -> rates.add(step.rate())));
      double[] factors = warmUp(0.5, cosine()).factors(2, 4);
      assertThat(rates)
          .containsExactlyElementsOf(Arrays.stream(factors).mapToObj(f -> 0.5 * f).toList());
      assertThat(history.circumstances().optimizer())
          .isEqualTo("SGD, rate 0.5, schedule: warm-up over 0.5 epochs, then cosine to 0");
    }
  }

  @Test
  void aScheduledStepIsAStepOfThatRate() {
    float[][] start;
    float[][] full;
    float[][] quarter;
    try (Network one = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.5));
        Network other = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.5))) {
      start = one.weights("dense");
      one.fit(data, epochs(1).batch(120));
      full = one.weights("dense");
      other.fit(data, epochs(1).batch(120).schedule(new Quarter()));
      quarter = other.weights("dense");
    }
    assertThat(quarter[1][2] - start[1][2])
        .isCloseTo((full[1][2] - start[1][2]) / 4, offset(1e-6f));
  }

  private static final class Quarter implements org.gradus.train.Schedule {
    @Override
    public String describe() {
      return "a quarter";
    }

    @Override
    public double factor(long step, long steps, int perEpoch) {
      return 0.25;
    }
  }

  @Test
  void aClippedStepIsNoLongerThanTheRateTimesTheNorm() {
    for (FitOptions options :
        List.of(epochs(1).batch(120).clipNorm(0.01), epochs(1).batch(120).clipValue(0.001))) {
      try (Network network = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(1))) {
        float[][] before = network.weights("dense");
        float[] bias = network.bias("dense");
        History history = network.fit(data, options);
        double squares =
            distance(network.bias("dense"), bias)
                + IntStream.range(0, 3)
                    .mapToDouble(k -> distance(network.weights("dense")[k], before[k]))
                    .sum();
        assertThat(Math.sqrt(squares)).isBetween(0.0005, 0.01001);
        assertThat(history.circumstances().optimizer()).contains("gradients clipped to");
      }
    }
  }

  private static double distance(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum();
  }

  @Test
  void classWeightsMoveTheLossAndNotTheValidation() {
    // Of equal scores every example's loss is log 3; class 2 counts four times, class 1 never.
    try (Network network =
        Sequential.of(input(4), dense(3).start(Initialization.ZEROS))
            .compile(crossEntropy(), sgd(1e-9))) {
      History history =
          network.fit(data, epochs(1).batch(120).validation(data).classWeights(1, 0, 4));
      Epoch epoch = history.last().orElseThrow();
      assertThat(epoch.loss()).isCloseTo(Math.log(3) * 5 / 3, offset(1e-5));
      assertThat(epoch.validationLoss().orElseThrow()).isCloseTo(Math.log(3), offset(1e-5));
      assertThat(history.circumstances().optimizer())
          .isEqualTo("SGD, rate 1.0E-9, class weights [1.0, 0.0, 4.0]");
    }
  }

  @Test
  void balancedClassesLetTheRareOneBeHeard() {
    // The same inputs in both classes, nine to one: what is learned is the classes' share alone.
    float[] ones = new float[100];
    Arrays.fill(ones, 1);
    int[] labels = IntStream.range(0, 100).map(i -> i < 90 ? 0 : 1).toArray();
    Dataset rare = Blobs.set(ones, labels, 2, 1);
    try (Network plain = Sequential.of(dense(2)).compile(crossEntropy(), sgd(0.5));
        Network fair = Sequential.of(dense(2)).compile(crossEntropy(), sgd(0.5))) {
      plain.fit(rare, epochs(60).batch(100));
      fair.fit(rare, epochs(60).batch(100).balanceClasses());
      assertThat(plain.predict(new float[] {1}).probabilities()[0][1])
          .isCloseTo(0.1f, offset(0.02f));
      assertThat(fair.predict(new float[] {1}).probabilities()[0][1])
          .isCloseTo(0.5f, offset(0.01f));
    }
  }

  @Test
  void callbacksHearOfEveryBatchAndEpoch() {
    List<String> heard = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1))) {
      History history =
          network.fit(
              data,
              epochs(2)
                  .batch(60)
                  .eachBatch(step -> heard.add(step.epoch() + "." + step.batch()))
                  .eachBatch(step -> losses.add(step.loss()))
                  .eachEpoch(epoch -> heard.add("epoch " + epoch.number())));
      assertThat(heard).containsExactly("1.1", "1.2", "epoch 1", "2.1", "2.2", "epoch 2");
      assertThat((losses.get(2) + losses.get(3)) / 2)
          .isCloseTo(history.last().orElseThrow().loss(), offset(1e-6));
    }
  }

  @Test
  void aCallbackThatAsksTheNetworkLeavesTheRunItsThreads() {
    List<Integer> threads = new ArrayList<>();
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1))) {
      network.fit(
          data,
          epochs(2)
              .batch(60)
              .threads(3)
              .eachBatch(step -> threads.add(JniUtils.getNumThreads()))
              .eachBatch(step -> network.predict(data.features())));
    }
    assertThat(threads).containsExactly(3, 3, 3, 3);
  }

  @Test
  void paddedPlacesAreNotLearned() {
    // The right class of a word is its parity; at padding it is always class 0.
    Dataset words = Words.of(200, 6, 2, 1);
    float[] numbers = new float[200 * 6];
    float[] classes = new float[200 * 6];
    for (int i = 0; i < 200; i++) {
      float[] row = words.features().row(i);
      for (int t = 0; t < 6; t++) {
        numbers[6 * i + t] = row[t];
        classes[6 * i + t] = row[t] == 0 ? 5 : row[t] % 2;
      }
    }
    Dataset tagged = Blobs.numbers(new FloatFeatures(numbers, 6), new FloatFeatures(classes, 6));
    try (Network network =
        Sequential.of(embedding(9, 8).mask(0), dense(2))
            .compile(crossEntropy().mask(5), adam(0.05), accuracy().mask(5))) {
      network.fit(tagged, epochs(30).batch(50));
      Evaluation evaluation = network.evaluate(tagged);
      assertThat(evaluation.accuracy()).isEqualTo(1);
      assertThat(evaluation.loss()).isLessThan(0.1);
    }
  }

  @Test
  void batchesOfTheWholeDataInItsOrderAreLearnedOneByOne() {
    List<Dataset> batches =
        IntStream.range(0, 4)
            .mapToObj(i -> data.select(IntStream.range(30 * i, 30 * i + 30).toArray()))
            .toList();
    try (Network network =
        Sequential.of(dense(8, RELU), dense(3)).compile(crossEntropy(), adam(0.02), accuracy())) {
      List<Integer> steps = new ArrayList<>();
      History history =
          network.fit(
              batches, epochs(20).validation(data).eachBatch(step -> steps.add(step.batch())));
      assertThat(steps).hasSize(80).startsWith(1, 2, 3, 4, 1);
      assertThat(history.last().orElseThrow().validationMetrics().get("accuracy"))
          .isGreaterThan(0.95);
    }
  }

  @Test
  void anEndlessStreamIsCutIntoEpochs() {
    List<Integer> made = new ArrayList<>();
    Iterable<Dataset> endless =
        () ->
            Stream.iterate(0, i -> i + 1)
                .map(
                    i -> {
                      made.add(i);
                      return Blobs.of(20, 4, 3, i);
                    })
                .iterator();
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1), accuracy())) {
      History history = network.fit(endless, epochs(3).stepsPerEpoch(5).schedule(cosine()).seed(2));
      assertThat(history.epochs()).hasSize(3);
      assertThat(made).hasSize(15).doesNotHaveDuplicates();
      assertThat(history.toString()).contains("(Blobs, batch by batch; ");
      assertThat(history.circumstances().batch()).isEqualTo(20);
    }
  }

  @Test
  void aStreamOfOneBatchGivesTheSameStepAsTheDataSet() {
    try (Network one = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.5));
        Network other = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.5))) {
      double loss = one.fit(data, epochs(2).batch(120)).last().orElseThrow().loss();
      assertThat(other.fit(List.of(data), epochs(2)).last().orElseThrow().loss())
          .isCloseTo(loss, offset(1e-6));
    }
  }

  @Test
  void frozenLayersStayAndOthersLearn() {
    try (Network network =
        Sequential.of(input(4), dense(5, RELU).named("front"), dense(3).named("head"))
            .compile(crossEntropy(), adam(0.1))) {
      float[][] front = network.weights("front");
      float[] bias = network.bias("front");
      float[][] head = network.weights("head");
      network.freeze("front").fit(data, epochs(3));
      assertThat(network.weights("front")).isDeepEqualTo(front);
      assertThat(network.bias("front")).isEqualTo(bias);
      assertThat(network.weights("head")).isNotEqualTo(head);

      float[][] learned = network.weights("head");
      network.unfreeze().freeze("head").fit(data, epochs(1));
      assertThat(network.weights("front")).isNotEqualTo(front);
      assertThat(network.weights("head")).isDeepEqualTo(learned);

      network.unfreeze("head").fit(data, epochs(1));
      assertThat(network.weights("head")).isNotEqualTo(learned);
    }
  }

  @Test
  void theHistorySaysWhatWasMinimizedAndHow() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), adam(0.1))) {
      History history = network.fit(data, epochs(1).clipNorm(1).clipValue(0.5).balanceClasses());
      assertThat(history.circumstances().loss()).isEqualTo("cross entropy");
      assertThat(history.circumstances().optimizer())
          .isEqualTo(
              "Adam, rate 0.1, gradients clipped to ±0.5, gradients clipped to norm 1, balanced classes");
    }
  }

  @Test
  void newFeaturesGiveTheSameBitsTwice() {
    assertThat(losses()).isEqualTo(losses());
  }

  private List<Double> losses() {
    Dataset line = Blobs.line(100, 1);
    try (Network network =
        Sequential.of(dense(8, RELU), dense(2))
            .compile(squaredError(), sgd(0.02).momentum(0.9).nesterov())) {
      return network
          .fit(line, epochs(5).batch(16).clipNorm(1).schedule(cosine()).validation(0.2).threads(2))
          .epochs()
          .stream()
          .flatMap(epoch -> Stream.of(epoch.loss(), epoch.validationLoss().orElseThrow()))
          .toList();
    }
  }
}
