package org.gradus.data;

import java.util.List;

/**
 * How people write the ten digits: for each a few ways, each way a few strokes, each stroke a chain
 * of cubic Bézier curves.
 *
 * <p>A stroke reads {@code x0 y0 cx cy dx dy x1 y1 …}: a start, then two control points and an end
 * for each curve. The box is 100 wide and 100 high, y grows downwards; {@link Pen} makes it
 * narrower.
 */
final class DigitStrokes {

  /**
   * One way to write a digit. Common ways are listed twice, so that they are drawn twice as often.
   */
  private static final List<List<double[][]>> WAYS =
      List.of(
          List.of(
              way(
                  "50 0  10 0 0 30 0 52  0 80 18 100 48 100  82 100 100 76 100 48  100 22 88 0 50 0"),
              way(
                  "50 0  10 0 0 30 0 52  0 80 18 100 48 100  82 100 100 76 100 48  100 22 88 0 50 0"),
              way(
                  "72 6  40 -8 4 22 2 58  0 88 20 100 44 100  78 100 100 70 98 40  96 12 70 -2 42 6"),
              way(
                  "40 4  62 -6 100 14 98 54  96 84 74 102 46 100  10 98 -4 66 6 36  12 16 28 4 52 2")),
          List.of(
              way("50 0  50 30 50 70 50 100"),
              way("50 0  50 30 50 70 50 100"),
              way("52 0  50 30 48 70 48 100"),
              way("28 22  38 16 46 8 52 0  52 30 52 70 52 100"),
              way("28 22  38 16 46 8 52 0  52 30 52 70 52 100", "22 100  40 100 62 100 80 100")),
          List.of(
              way(
                  "4 24  10 0 40 -4 62 2  96 12 96 40 70 62  50 78 26 90 4 100  36 100 70 100 100 98"),
              way(
                  "4 24  10 0 40 -4 62 2  96 12 96 40 70 62  50 78 26 90 4 100  36 100 70 100 100 98"),
              way(
                  "2 16  24 -4 80 -8 84 22  88 50 50 76 26 92  6 104 0 84 18 80  40 76 70 104 100 94"),
              way("10 20  30 -2 78 -6 80 24  82 48 46 80 6 96  34 92 66 94 98 94")),
          List.of(
              way(
                  "8 12  30 -6 88 -2 84 24  80 44 52 48 34 48  66 46 98 56 94 78  90 104 28 106 2 88"),
              way(
                  "8 12  30 -6 88 -2 84 24  80 44 52 48 34 48  66 46 98 56 94 78  90 104 28 106 2 88"),
              way("6 4  36 2 66 2 92 2  74 16 58 30 44 42  80 40 102 60 94 82  84 106 24 104 4 88"),
              way(
                  "14 8  50 -10 86 6 76 28  70 42 50 48 28 46  62 46 90 54 88 74  86 98 44 104 6 98")),
          List.of(
              way("14 2  10 24 6 44 8 56  34 58 66 56 98 54", "76 4  74 36 72 70 70 100"),
              way("14 2  10 24 6 44 8 56  34 58 66 56 98 54", "76 4  74 36 72 70 70 100"),
              way("8 4  2 34 6 58 34 56  62 54 76 30 80 6  78 38 76 70 74 100"),
              way("70 0  50 20 24 44 4 64  34 66 68 66 100 64", "70 0  70 34 68 68 68 100")),
          List.of(
              way("90 2  66 2 42 4 22 4  18 18 14 32 12 46  40 34 90 40 88 70  86 102 30 108 2 90"),
              way(
                  "22 6  18 20 14 34 12 46  40 34 90 40 88 70  86 102 30 108 2 90",
                  "22 6  44 2 68 2 94 0"),
              way("92 2  54 -2 30 14 24 30  20 48 66 46 76 66  84 94 36 106 4 94"),
              way(
                  "20 4  18 18 18 34 20 44  50 40 84 50 80 72  76 100 28 106 4 94",
                  "20 4  44 6 66 4 92 2")),
          List.of(
              way("78 0  36 10 4 40 4 72  6 104 78 110 88 78  94 48 34 44 8 76"),
              way("62 0  30 20 6 46 4 74  4 104 76 108 86 78  90 52 30 50 10 84"),
              way("44 0  22 26 4 54 8 82  18 108 84 102 80 74  76 54 30 60 14 90"),
              way("78 0  36 10 4 40 4 72  6 104 78 110 88 78  94 48 34 44 8 76")),
          List.of(
              way("2 6  34 4 68 4 98 2  80 34 60 68 44 100"),
              way("2 6  34 4 68 4 98 2  80 34 60 68 44 100"),
              way("2 6  34 4 68 4 98 2  80 34 60 68 44 100", "36 50  50 50 70 48 86 46"),
              way("6 20  6 12 8 6 10 2  40 6 74 4 96 0  78 26 58 62 54 100")),
          List.of(
              way(
                  "86 14  66 -8 12 -4 14 22  16 50 90 48 88 78  86 106 14 106 12 78  12 52 84 44 84 18"),
              way(
                  "86 14  66 -8 12 -4 14 22  16 50 90 48 88 78  86 106 14 106 12 78  12 52 84 44 84 18"),
              way(
                  "50 0  20 0 14 18 18 26  24 48 78 48 82 24  84 6 72 0 50 0",
                  "50 46  14 46 6 66 10 78  18 106 84 106 90 76  92 58 80 46 50 46"),
              way(
                  "50 46  20 34 20 2 52 2  84 4 82 34 50 48  12 62 10 98 48 100  90 100 86 62 50 46")),
          List.of(
              way("84 14  60 -8 10 0 10 32  14 60 76 52 84 16  84 42 80 72 74 100"),
              way("84 14  60 -8 10 0 10 32  14 60 76 52 84 16  84 42 80 72 74 100"),
              way("84 16  60 -8 8 2 10 32  14 60 78 54 84 18  92 60 78 104 16 96"),
              way("82 22  72 -6 12 -6 12 28  12 54 68 56 82 26  78 52 60 80 50 100")));

  private DigitStrokes() {}

  /** The ways to write a digit; each is a list of strokes. */
  static List<double[][]> ways(int digit) {
    return WAYS.get(digit);
  }

  private static double[][] way(String... strokes) {
    double[][] numbers = new double[strokes.length][];
    for (int i = 0; i < strokes.length; i++) {
      String[] words = strokes[i].split("\\s+", -1);
      numbers[i] = new double[words.length];
      for (int j = 0; j < words.length; j++) {
        numbers[i][j] = Double.parseDouble(words[j]);
      }
      if ((words.length - 2) % 6 != 0) {
        throw new IllegalStateException("A stroke is broken off: " + strokes[i]);
      }
    }
    return numbers;
  }
}
