package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.gradus.data.Dataset;
import org.gradus.data.Datasets;
import org.gradus.data.TextSplit;
import org.gradus.data.Texts;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.text.Padding;
import org.gradus.text.Tokenizer;
import org.gradus.text.Vocabulary;
import org.gradus.train.EarlyStopping;
import org.gradus.train.History;

/**
 * Lecture 12: a text CNN says whether a review of IMDB likes its film. The vocabulary is that of
 * the reviews that are learned from; of a review the last 400 words are read.
 */
final class ImdbTextCnn implements Recipe {
  private static final double HELD_OUT = 0.1;
  private static final int WORDS = 20_000;
  private static final int LENGTH = 400;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    TextSplit reviews = Datasets.imdb();
    TextSplit parts = reviews.train().split(HELD_OUT, seed);
    Tokenizer tokenizer = Tokenizer.words();
    List<List<String>> tokens = tokenizer.all(parts.train().texts());
    Vocabulary vocabulary = Vocabulary.of(tokens, 2, WORDS);
    Dataset train = examples(parts.train(), vocabulary);
    Dataset validation = examples(parts.test(), vocabulary);
    try (Network network =
        Nets.textCnn(vocabulary.size(), LENGTH, 64, 64, 2)
            .compile(crossEntropy(), adam(1e-3), accuracy())) {
      History history =
          network.fit(
              train,
              epochs(5)
                  .batch(50)
                  .validation(validation)
                  .stopAfter(EarlyStopping.patience(1))
                  .seed(seed)
                  .checkpoint(checkpoint));
      return new Attempt(
          history,
          network.evaluate(validation).accuracy(),
          readTest
              ? OptionalDouble.of(network.evaluate(examples(reviews.test(), vocabulary)).accuracy())
              : OptionalDouble.empty());
    }
  }

  private static Dataset examples(Texts texts, Vocabulary vocabulary) {
    int[][] codes = vocabulary.codes(Tokenizer.words().all(texts.texts()));
    return new Dataset(
        Padding.BEFORE.features(codes, LENGTH),
        texts.labels(),
        texts.classNames(),
        texts.provenance());
  }
}
