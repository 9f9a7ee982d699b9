package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradus.data.Corpus;
import org.gradus.data.Datasets;
import org.gradus.nn.LanguageModel;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.text.NGrams;
import org.gradus.text.Tokenizer;
import org.gradus.train.History;

/**
 * Lecture 14: an LSTM learns tiny Shakespeare, character by character. The figure is the perplexity
 * of the n-grams, of the order from 1 to 6 that is best on the validation text, divided by that of
 * the network on the same text: above 1 the network is the better one.
 */
final class ShakespeareModel implements Recipe {
  private static final int LENGTH = 100;
  private static final int LONGEST = 6;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    Corpus corpus = Datasets.shakespeare();
    NGrams counted = bestNGrams(corpus);
    try (Network network =
        Nets.languageModel(corpus.alphabet().length(), LENGTH, 64, 0.2, lstm(320).sequences())
            .compile(crossEntropy(), adam(2e-3))) {
      History history =
          network.fit(
              corpus.train().windows(LENGTH),
              epochs(15)
                  .batch(32)
                  .schedule(cosine())
                  .clipNorm(1)
                  .validation(corpus.validation().windows(LENGTH))
                  .seed(seed)
                  .checkpoint(checkpoint));
      LanguageModel model = LanguageModel.of(network);
      return new Attempt(
          history,
          ratio(counted, model, corpus.validation()),
          readTest
              ? OptionalDouble.of(ratio(counted, model, corpus.test()))
              : OptionalDouble.empty());
    }
  }

  private static double ratio(NGrams counted, LanguageModel model, Corpus text) {
    return perplexity(counted, text) / model.perplexity(text.codes());
  }

  private static double perplexity(NGrams counted, Corpus text) {
    return counted.perplexity(Tokenizer.characters().tokens(text.text()));
  }

  private static NGrams bestNGrams(Corpus corpus) {
    return IntStream.rangeClosed(1, LONGEST)
        .mapToObj(order -> NGrams.of(Tokenizer.characters().tokens(corpus.train().text()), order))
        .min(
            (a, b) ->
                Double.compare(
                    perplexity(a, corpus.validation()), perplexity(b, corpus.validation())))
        .orElseThrow();
  }
}
