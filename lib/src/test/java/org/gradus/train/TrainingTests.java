package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.initializer.Initializer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gradus.data.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop on bare DJL blocks, which nobody wrapped. */
class TrainingTests {
  private final NDManager memory = Hardware.cpu().newManager();
  private final Dataset data = Blobs.of(120, 6, 3, 1);

  @AfterEach
  void free() {
    memory.close();
  }

  private Training training() {
    Block block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(32).build())
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(Dropout.builder().optRate(0.5f).build())
            .add(Linear.builder().setUnits(3).build());
    block.setInitializer(
        (manager, shape, type) -> {
          float[] values = new float[(int) shape.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i + 1) / 3;
          }
          return manager.create(values, shape);
        },
        ai.djl.nn.Parameter.Type.WEIGHT);
    block.initialize(memory, DataType.FLOAT32, new Shape(1, 6));
    return new Training(memory, block, crossEntropy(), sgd(0.1), List.of(accuracy()));
  }

  @Test
  void dropoutDrawsTheSameInEveryRun() {
    History one = training().fit(data, data, Plan.epochs(4));
    History two = training().fit(data, data, Plan.epochs(4));
    assertThat(two.epochs())
        .extracting(Epoch::loss)
        .isEqualTo(one.epochs().stream().map(Epoch::loss).toList());
    assertThat(two.epochs())
        .extracting(Epoch::validationLoss)
        .isEqualTo(one.epochs().stream().map(Epoch::validationLoss).toList());
  }

  @Test
  void learnsAndForgetsNothingOfItsBatchNormStatistics() {
    Training training = training();
    training.fit(data, null, Plan.epochs(60));
    assertThat(training.evaluate(data, 0).metrics().get("accuracy")).isGreaterThan(0.97);
  }

  @Test
  void aBlockThatDjlPreparedForItsOwnTrainerIsTaughtToo() {
    Training training = training();
    training.block().getParameters().values().stream()
        .filter(ai.djl.nn.Parameter::requiresGradient)
        .forEach(parameter -> parameter.getArray().setRequiresGradient(true));
    EarlyStopping rule = EarlyStopping.patience(1);
    Plan plan = Plan.epochs(30).stopAfter(rule).threads(1);
    assertThat(training.fit(data, data, plan).last().orElseThrow().loss()).isLessThan(1);
  }

  @Test
  void aSecondTrainingAtTheSameTimeIsRefused() {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    try (RecordedProgress progress =
        RecordedProgress.install(
            done -> {
              try {
                training().fit(data, null, Plan.epochs(1));
              } catch (IllegalStateException expected) {
                refused.set(expected);
              }
            })) {
      training().fit(data, null, Plan.epochs(1));
      assertThat(progress.ended).isTrue();
    }
    assertThat(refused.get()).hasMessageStartingWith("Another training is under way");
  }

  @Test
  void anInterruptWithinABatchDropsTheBatch() {
    Block stop =
        new LambdaBlock(
            list -> {
              Thread.currentThread().interrupt();
              return list;
            },
            "stop");
    Block block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(4).build())
            .add(stop)
            .add(Linear.builder().setUnits(3).build());
    block.setInitializer(Initializer.ONES, ai.djl.nn.Parameter.Type.WEIGHT);
    block.initialize(memory, DataType.FLOAT32, new Shape(1, 6));
    assertThat(Thread.interrupted()).as("the lambda ran once, for the shapes").isTrue();
    Training training = new Training(memory, block, crossEntropy(), sgd(0.1), List.of());
    AtomicLong done = new AtomicLong();
    try (RecordedProgress progress = RecordedProgress.install(done::set)) {
      TrainingInterrupted interrupted =
          catchThrowableOfType(
              TrainingInterrupted.class,
              () -> {
                Thread.interrupted();
                training.fit(data, null, Plan.epochs(3).batch(60));
              });
      assertThat(interrupted).hasMessageContaining("in epoch 1, batch 1 of 2");
      assertThat(progress.ended).isTrue();
    }
    assertThat(done.get()).isZero();
    assertThat(block.getParameters().get(0).getValue().getArray().toFloatArray()).containsOnly(1);
  }

  @Test
  void aFrozenBatchNormKeepsItsRunningMeans() {
    Training training = training();
    Set<ai.djl.nn.Parameter> norm =
        Set.copyOf(training.block().getChildren().get(1).getValue().getParameters().values());
    training.fit(data, null, Plan.epochs(1));
    List<float[]> before = numbers(norm);
    training.freeze(norm);
    training.fit(data, null, Plan.epochs(2));
    assertThat(numbers(norm)).usingRecursiveComparison().isEqualTo(before);
    training.freeze(Set.of());
    training.fit(data, null, Plan.epochs(1));
    assertThat(numbers(norm)).usingRecursiveComparison().isNotEqualTo(before);
  }

  private static List<float[]> numbers(Set<ai.djl.nn.Parameter> parameters) {
    return parameters.stream().map(known -> known.getArray().toFloatArray()).toList();
  }

  @Test
  void aClosedMemoryIsNoticed() {
    Training training = training();
    memory.close();
    assertThatIllegalStateException().isThrownBy(() -> training.fit(data, null, Plan.epochs(1)));
  }

  @Test
  void theHistoryReadsAsOneLine() {
    assertThat(training().fit(data, data, Plan.epochs(2)).toString())
        .matches(
            "2 epochs in \\d+\\.\\d s, finished: loss \\d\\.\\d{3} · accuracy \\d+\\.\\d % · validation loss \\d\\.\\d{3} · validation accuracy \\d+\\.\\d % \\(Blobs, 120 examples; CPU, \\d+ cores?, 1 thread; seed 1\\)");
  }
}
