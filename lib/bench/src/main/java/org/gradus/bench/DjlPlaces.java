package org.gradus.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.util.Pair;

/**
 * DJL's loss and accuracy for a class at every place of a sequence, which it takes only laid out
 * flat: labels [batch, places], predictions [batch, places, classes].
 */
final class DjlPlaces {
  private DjlPlaces() {}

  private static NDList labels(NDList labels) {
    return new NDList(labels.singletonOrThrow().flatten());
  }

  private static NDList scores(NDList predictions) {
    NDArray scores = predictions.singletonOrThrow();
    Shape shape = scores.getShape();
    return new NDList(scores.reshape(-1, shape.get(shape.dimension() - 1)));
  }

  /** The mean over all places. */
  static final class Loss extends SoftmaxCrossEntropyLoss {
    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
      return super.evaluate(labels(labels), scores(predictions));
    }
  }

  /** The share of all places. */
  static final class RightOnes extends Accuracy {
    @Override
    protected Pair<Long, NDArray> accuracyHelper(NDList labels, NDList predictions) {
      return super.accuracyHelper(labels(labels), scores(predictions));
    }
  }
}
