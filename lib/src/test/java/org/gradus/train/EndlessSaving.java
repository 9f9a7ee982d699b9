package org.gradus.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gradus.train.SavedFile.Values;

/** A process of its own that saves over and over again, so that it is killed while it does. */
public final class EndlessSaving {
  private static final int SIZE = 2_000_000;

  private EndlessSaving() {}

  /** The file. */
  public static void main(String[] arguments) {
    float[] numbers = new float[SIZE];
    for (int round = 1; ; round++) {
      Arrays.fill(numbers, round);
      new SavedFile("test", Map.of(), Map.of("w", new Values(new long[] {SIZE}, numbers)))
          .write(Path.of(arguments[0]));
      System.out.println(round);
      System.out.flush();
    }
  }
}
