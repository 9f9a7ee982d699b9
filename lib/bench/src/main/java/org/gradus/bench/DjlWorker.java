package org.gradus.bench;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.data.TrainTest;

/** One process of DJL: trains as its documentation teaches it, and prints the measurement. */
public final class DjlWorker {
  private DjlWorker() {}

  /** Takes the words of a task; the last line of its output is JSON. */
  public static void main(String[] arguments) throws IOException, TranslateException {
    measure(Task.of(arguments)).print();
  }

  private static Measurement measure(Task task) throws IOException, TranslateException {
    TrainTest data = DataFolder.read(task.data());
    List<String> classes = DataFolder.description(task.data()).classes();
    boolean words = !data.train().hasClasses();
    Laps laps = new Laps();
    List<Double> losses = new ArrayList<>();
    Engine.getInstance().setRandomSeed(Math.toIntExact(task.seed()));
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(words ? new DjlPlaces.Loss() : Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build())
            .addEvaluator(words ? new DjlPlaces.RightOnes() : new Accuracy())
            .addTrainingListeners(TrainingListener.Defaults.logging())
            .addTrainingListeners(eachEpoch(laps, losses));
    try (Model model = Model.newInstance(task.workload());
        NDManager memory = NDManager.newBaseManager()) {
      model.setBlock(DjlNets.of(task.workload(), classes, task.seed()));
      ArrayDataset train = DjlData.of(memory, data.train(), words, task.batch());
      ArrayDataset test = DjlData.of(memory, data.test(), words, task.batch());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(DjlData.shape(1, data.train().features().shape()));
        EasyTrain.fit(trainer, task.warmUp() + task.epochs(), train, null);
        EasyTrain.evaluateDataset(trainer, test);
        return new Measurement(
            laps.seconds(task.warmUp()),
            laps.processorSeconds(task.warmUp()),
            losses,
            accuracy(trainer),
            versions());
      }
    }
  }

  private static TrainingListener eachEpoch(Laps laps, List<Double> losses) {
    return new TrainingListenerAdapter() {
      @Override
      public void onEpoch(Trainer trainer) {
        laps.lap();
        losses.add((double) trainer.getTrainingResult().getTrainLoss());
      }
    };
  }

  private static double accuracy(Trainer trainer) {
    return trainer.getEvaluators().stream()
        .filter(Accuracy.class::isInstance)
        .mapToDouble(each -> each.getAccumulator(EvaluatorTrainingListener.VALIDATE_EPOCH))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> versions() {
    Engine engine = Engine.getInstance();
    return Map.of(
        "djl", Engine.getDjlVersion(),
        "engine", engine.getEngineName() + " " + engine.getVersion(),
        "jdk", Runtime.version().toString());
  }
}
