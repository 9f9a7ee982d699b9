package org.gradus.headlines;

import java.time.Duration;
import java.util.List;

/** All headlines of the course, in the order of the lectures. */
public final class Headlines {

  /** The seeds whose mean counts. */
  public static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  private static final List<Headline> ALL =
      List.of(
          new Headline(
              "mnist-softmax",
              "02-multinomial-regression",
              "MNIST accuracy: softmax regression",
              "0.92",
              0.915,
              Duration.ofMinutes(3),
              new MnistSoftmax()),
          new Headline(
              "mnist-mlp",
              "04-making-it-train",
              "MNIST accuracy: multilayer perceptron",
              "0.982",
              0.980,
              Duration.ofMinutes(8),
              new MnistMlp()),
          new Headline(
              "mnist-lenet",
              "07-convolutional-networks",
              "MNIST accuracy: LeNet-5",
              "0.989",
              0.989,
              Duration.ofMinutes(15),
              new MnistLeNet()),
          new Headline(
              "mnist-tricks",
              "07-convolutional-networks",
              "MNIST accuracy: all tricks together",
              "0.993",
              0.993,
              Duration.ofMinutes(45),
              new MnistTricks()),
          new Headline(
              "fashion-cnn",
              "07-convolutional-networks",
              "Fashion-MNIST accuracy: convolutional network",
              "",
              0.91,
              Duration.ofMinutes(45),
              new FashionCnn()),
          new Headline(
              "scene-boxes",
              "09-beyond-classification",
              "Mean IoU of boxes on held-out scenes (the mean box: 0.19)",
              "",
              0.7,
              Duration.ofMinutes(15),
              new SceneBoxes()),
          new Headline(
              "spoken-digits",
              "09-beyond-classification",
              "Spoken digits accuracy: the makers' split",
              "",
              0.95,
              Duration.ofMinutes(10),
              new SpokenDigits()),
          new Headline(
              "spoken-digits-new-voice",
              "09-beyond-classification",
              "Spoken digits accuracy: one voice left out, mean of the six",
              "",
              0.77,
              Duration.ofMinutes(60),
              new SpokenDigitsNewVoice()),
          new Headline(
              "imdb-text-cnn",
              "12-sentiment",
              "IMDB accuracy: text CNN",
              "",
              0.86,
              Duration.ofMinutes(60),
              new ImdbTextCnn()),
          new Headline(
              "family-analogies",
              "13-word-embeddings",
              "Word vectors of IMDB: family analogies",
              "",
              0.50,
              Duration.ofMinutes(30),
              new FamilyAnalogies()),
          new Headline(
              "shakespeare-lstm",
              "14-sequences-out",
              "Tiny Shakespeare: perplexity of the best n-grams divided by the LSTM's",
              "",
              1.0,
              Duration.ofMinutes(120),
              new ShakespeareModel()),
          new Headline(
              "scene-captions",
              "14-sequences-out",
              "Captions of fresh scenes written exactly",
              "",
              0.90,
              Duration.ofMinutes(20),
              new SceneCaptions()),
          new Headline(
              "mnist-rain",
              "15-without-labels",
              "Decibels that a denoiser has over the best classical filter, a shower over MNIST",
              "",
              2.0,
              Duration.ofMinutes(60),
              new RainRemoval()));

  private Headlines() {}

  /** All of them. */
  public static List<Headline> all() {
    return ALL;
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException if there is none of this name: the sentence names those there
   *     are
   */
  public static Headline named(String name) {
    return ALL.stream()
        .filter(headline -> headline.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no headline %s; there are %s."
                        .formatted(
                            name, String.join(", ", ALL.stream().map(Headline::name).toList()))));
  }
}
