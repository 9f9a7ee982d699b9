package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradus.data.Captions;
import org.gradus.nn.Decoder;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.train.History;

/**
 * Lecture 14: sentences about rendered scenes. The figure is the share of fresh scenes whose
 * sentence is written exactly, word by word, the likeliest word each time.
 */
final class SceneCaptions implements Recipe {
  private static final int SIDE = 32;
  private static final int TRAIN = 16_000;
  private static final int HELD_OUT = 1_000;
  private static final int TEST = 2_000;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    Captions train = Captions.generate(TRAIN, SIDE, 1);
    Captions validation = Captions.generate(HELD_OUT, SIDE, 2);
    int words = Captions.words().size();
    try (Network network = Nets.captioner(3, SIDE, words, Captions.LONGEST + 1, 32, 128)) {
      Decoder decoder = Decoder.of(network, Captions.START, Captions.END);
      network.compile(crossEntropy().mask(Captions.PADDING), adam(2e-3));
      History history =
          network.fit(
              decoder.examples(train.pictures(), train.codes(), train.provenance()),
              epochs(10)
                  .batch(50)
                  .schedule(cosine())
                  .clipNorm(1)
                  .validation(
                      decoder.examples(
                          validation.pictures(), validation.codes(), validation.provenance()))
                  .seed(seed)
                  .checkpoint(checkpoint));
      return new Attempt(
          history,
          exact(decoder, validation),
          readTest
              ? OptionalDouble.of(exact(decoder, Captions.generate(TEST, SIDE, 3)))
              : OptionalDouble.empty());
    }
  }

  private static double exact(Decoder decoder, Captions scenes) {
    int[][] expected = scenes.codes();
    int[][] written = decoder.greedy(scenes.pictures());
    long right =
        IntStream.range(0, scenes.size())
            .filter(i -> Arrays.equals(written[i], expected[i]))
            .count();
    return (double) right / scenes.size();
  }
}
