package org.gradus.headlines;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.gradus.data.Recordings;
import org.gradus.data.Split;
import org.gradus.nn.Network;
import org.gradus.train.History;

/** Lecture 09: spoken digits by the makers' split, every voice of which was heard in training. */
final class SpokenDigits extends SpokenRecipe {
  private static final double HELD_OUT = 0.1;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    Recordings spoken = recordings();
    Split parts = pictures(spoken.train()).split(HELD_OUT, seed);
    try (Network network = network()) {
      History history = teach(network, parts.train(), parts.validation(), seed, checkpoint);
      return new Attempt(
          history,
          network.evaluate(parts.validation()).accuracy(),
          readTest
              ? OptionalDouble.of(network.evaluate(pictures(spoken.test())).accuracy())
              : OptionalDouble.empty());
    }
  }
}
