package org.gradus.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The recall task: a symbol is shown once, much else follows, and at the end a question mark asks
 * which symbol it was.
 *
 * <p>With k symbols a step is one of k + 3 signs, a 1 in its place and 0 elsewhere: the symbols,
 * two distractors, the question mark. Step 0 is a symbol, evenly drawn; then come T − 1
 * distractors, the one or the other evenly; step T is the question mark. Whoever remembers gets
 * everything right, whoever does not gets 1 / k.
 */
public final class Recall {
  private static final String NAME = "Recall";
  private static final int DISTRACTORS = 2;

  private Recall() {}

  /**
   * Makes sequences.
   *
   * @param count how many
   * @param steps T, how many steps after the symbol the question comes, at least 1
   * @param symbols k, at least 2
   * @param seed fixes them all
   * @return examples of shape [T + 1, k + 3], of the class that step 0 shows: A, B, …
   */
  public static Dataset generate(int count, int steps, int symbols, long seed) {
    Generated.atLeast(NAME, "sequences", 1, count);
    Generated.atLeast(NAME, "steps", 1, steps);
    Generated.between(NAME, "the number of symbols", 2, 26, symbols);
    Random random = new Random(seed);
    int width = symbols + DISTRACTORS + 1;
    int length = Shapes.length(steps + 1L, width);
    float[] values = new float[Shapes.length(count, length)];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(symbols);
      values[i * length + labels[i]] = 1;
      for (int t = 1; t < steps; t++) {
        values[i * length + t * width + symbols + random.nextInt(DISTRACTORS)] = 1;
      }
      values[i * length + steps * width + width - 1] = 1;
    }
    List<String> names =
        IntStream.range(0, symbols).mapToObj(k -> String.valueOf((char) ('A' + k))).toList();
    return Generated.classes(
        NAME, seed, new FloatFeatures(values, steps + 1, width), labels, names);
  }
}
