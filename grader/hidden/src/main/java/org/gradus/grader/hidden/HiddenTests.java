package org.gradus.grader.hidden;

import java.util.List;
import org.gradus.grader.junit.HiddenExercises;

/** The hidden tests of all exercises. */
public final class HiddenTests implements HiddenExercises {

  /** The service loader makes one. */
  public HiddenTests() {}

  @Override
  public List<Class<?>> classes() {
    return List.of(
        StartHereHidden.class,
        LogisticRegressionHidden.class,
        MultinomialRegressionHidden.class,
        MultilayerPerceptronHidden.class,
        MakingItTrainHidden.class,
        RepresentationHidden.class,
        ConvolutionByHandHidden.class,
        ConvolutionalNetworksHidden.class,
        InsideANetworkHidden.class,
        BeyondClassificationHidden.class,
        RecurrentNetworksHidden.class,
        LstmAndGruHidden.class,
        SentimentHidden.class,
        WordEmbeddingsHidden.class);
  }
}
