package org.gradus.grader.exercises;

import java.util.List;
import org.gradus.grader.junit.Exercises;

/** All exercises of the course. */
public final class PublicChecks implements Exercises {

  /** The service loader makes one. */
  public PublicChecks() {}

  @Override
  public List<Class<?>> classes() {
    return List.of(
        StartHereChecks.class,
        LogisticRegressionChecks.class,
        MultinomialRegressionChecks.class,
        MultilayerPerceptronChecks.class,
        MakingItTrainChecks.class,
        RepresentationChecks.class,
        ConvolutionByHandChecks.class,
        ConvolutionalNetworksChecks.class,
        InsideANetworkChecks.class,
        BeyondClassificationChecks.class,
        RecurrentNetworksChecks.class,
        LstmAndGruChecks.class,
        SentimentChecks.class,
        WordEmbeddingsChecks.class);
  }
}
